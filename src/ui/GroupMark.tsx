import { GROUPS, type Group } from "../domain/membership";

type Mark = (typeof GROUPS)[Group]["mark"];

/** The outline of each group's mark around (0, 0), about `r` in half-width: the same in charts, toggles and tables. */
export function markPath(mark: Mark, r: number): string {
  switch (mark) {
    case "circle":
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case "square":
      return `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case "diamond":
      return `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0z`;
    case "triangle":
      return `M0 ${-1.2 * r}L${1.2 * r} ${r}H${-1.2 * r}z`;
    case "bar":
      return `M${-1.4 * r} ${-0.6 * r}h${2.8 * r}v${1.2 * r}h${-2.8 * r}z`;
  }
}

/** A group's mark in its colour, as a small picture beside its name. */
export function GroupMark({ group, hollow = false }: { group: Group; hollow?: boolean }) {
  const { mark, token } = GROUPS[group];
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <path
        d={markPath(mark, 3.8)}
        fill={hollow ? "var(--paper)" : `var(${token})`}
        stroke={`var(${token})`}
        strokeWidth={hollow ? 1.6 : 0}
      />
    </svg>
  );
}
