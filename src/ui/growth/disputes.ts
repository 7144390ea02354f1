import { displayedClaim } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { type Count, formatCount, type Group, type Qualifier } from "../../domain/membership";
import type { Disagreement } from "../../domain/schema";
import { counted } from "../event/counted";

/** How far the claims of one disagreement lie apart, as published counts of one group. */
export interface ClaimRange {
  readonly disagreement: Disagreement;
  readonly group: Group;
  /** The claims that are counts of this group, at least two, the lowest first. */
  readonly counts: readonly Count[];
  readonly lowest: Count;
  readonly highest: Count;
  /** The one that is displayed: the reader's choice, else the record's own; the lowest where that is none of them. */
  readonly displayed: Count;
}

/** A disagreement on a count, and how far its claims lie apart where several of them are counts of the same group. */
export interface Dispute {
  readonly disagreement: Disagreement;
  readonly range?: ClaimRange;
}

interface Index {
  readonly ranges: readonly ClaimRange[];
  readonly byCount: ReadonlyMap<string, readonly Dispute[]>;
}

/** "up to 20" is lower than "20", and "over 20" higher. */
const SIDE: Record<Qualifier, number> = { "at-most": 0, about: 1, exactly: 1, "at-least": 2 };
const byHeight = (a: Count, b: Count) => a.value - b.value || SIDE[a.qualifier] - SIDE[b.qualifier];

/** From the lowest to the highest of some claims; undefined where all say the same. */
function rangeOf(disagreement: Disagreement, group: Group, claimed: readonly Count[], shown: string | undefined) {
  const counts = claimed.toSorted(byHeight);
  const [lowest, highest] = [counts[0], counts.at(-1)];
  if (!lowest || !highest || formatCount(lowest) === formatCount(highest)) return undefined;
  return { disagreement, group, counts, lowest, highest, displayed: counts.find(({ id }) => id === shown) ?? lowest };
}

function rangesOf(dataset: Dataset, disagreement: Disagreement): ClaimRange[] {
  const shown = displayedClaim(dataset, disagreement)?.count;
  const byGroup = new Map<Group, Count[]>();
  for (const id of new Set(disagreement.claims.map((claim) => claim.count))) {
    const count = id === undefined ? undefined : dataset.countById.get(id);
    if (count) byGroup.set(count.group, [...(byGroup.get(count.group) ?? []), count]);
  }
  return [...byGroup].flatMap(([group, claimed]) => rangeOf(disagreement, group, claimed, shown) ?? []);
}

function build(dataset: Dataset): Index {
  const ranges: ClaimRange[] = [];
  const byCount = new Map<string, Dispute[]>();
  for (const disagreement of dataset.disagreements) {
    const own = rangesOf(dataset, disagreement);
    ranges.push(...own);
    const about = disagreement.about.flatMap(({ type, id }) => (type === "count" ? [id] : []));
    const claimed = disagreement.claims.flatMap(({ count }) => (count === undefined ? [] : [count]));
    for (const id of new Set([...about, ...claimed])) {
      const range = own.find(({ counts }) => counts.some((count) => count.id === id));
      byCount.set(id, [...(byCount.get(id) ?? []), { disagreement, range }]);
    }
  }
  return { ranges, byCount };
}

const known = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  const index = known.get(dataset) ?? build(dataset);
  known.set(dataset, index);
  return index;
}

/** What is disputed about a count: the disagreements that are about it, or in which it is a claim. */
export function disputesOf(dataset: Dataset, count: string): readonly Dispute[] {
  return indexOf(dataset).byCount.get(count) ?? [];
}

/**
 * The ranges between claims, for every disagreement with at least two claims that are counts of one group and say something
 * else ("20" and "over 20" do). They may belong to two definitions or units where that is what sources disagree about.
 */
export function claimRanges(dataset: Dataset): readonly ClaimRange[] {
  return indexOf(dataset).ranges;
}

/**
 * The same within the definition of the claim displayed, as a chart may draw it: between figures of two definitions lies no
 * range of values, as no line runs from one into the other. Undefined where that leaves nothing apart.
 */
export function withinDefinition({ disagreement, group, counts, displayed }: ClaimRange): ClaimRange | undefined {
  const same = counts.filter(({ series }) => series === displayed.series);
  return rangeOf(disagreement, group, same, displayed.id);
}

/** How far the claims lie apart: "48 to over 50". */
export function rangeInWords({ lowest, highest }: Pick<ClaimRange, "lowest" | "highest">): string {
  return `${formatCount(lowest)} to ${formatCount(highest)}`;
}

/** "48 to over 50; 5 claims": what a dispute comes to. Claims that are no counts are claims too. */
export function disputeInWords({ disagreement, range }: Dispute): string {
  const claims = counted(disagreement.claims.length, "claim");
  return range ? `${rangeInWords(range)}; ${claims}` : claims;
}
