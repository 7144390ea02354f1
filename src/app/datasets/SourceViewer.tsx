import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { SourceText } from "../../data/sourceText";
import { formatNumber } from "../../domain/membership";
import styles from "./Report.module.css";
import { rowAt, rowsOf } from "./sourceRows";

/** Height of a row in px, as the style sheet has it. */
const ROW = 22;
/** More of a marked place than this is not read out. */
const READ_OUT = 120;

/** A row of the text, with the part of it that is marked. */
function Row({ text, start, range }: { text: string; start: number; range: SourceText["range"] }) {
  const from = range ? Math.max(0, range.start - start) : 0;
  const to = range ? Math.min(text.length, range.end - start) : 0;
  if (from >= to) return <code>{text}</code>;
  return (
    <code>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </code>
  );
}

/** The text of a file around a place, which is marked. Only the rows near the window are drawn. */
export default function SourceViewer({ file, source }: { file: string; source: SourceText }) {
  const { text, range } = source;
  const region = useRef<HTMLElement>(null);
  const rows = useMemo(() => rowsOf(text), [text]);
  const count = rows.lines.length;
  const first = range ? rowAt(rows, range.start) : -1;
  const last = range ? rowAt(rows, Math.max(range.start, range.end - 1)) : -1;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => region.current,
    estimateSize: () => ROW,
    overscan: 20,
  });
  useEffect(() => {
    if (first >= 0) virtualizer.scrollToIndex(first, { align: "center" });
    region.current?.focus({ preventScroll: true });
  }, [first, virtualizer]);
  const line = rows.lines[first] ?? 0;
  const lines = rows.lines.at(-1) ?? 0;
  const width = `${String(lines).length + 2}ch`;
  const marked = range ? text.slice(range.start, Math.min(range.end, range.start + READ_OUT)) : "";
  return (
    <>
      <p role="status" className={styles.soft}>
        {range
          ? `Line ${formatNumber(line)} of ${formatNumber(lines)} is marked.`
          : `${formatNumber(lines)} lines; the place was not found.`}
        <span className="visually-hidden"> {marked}</span>
      </p>
      <section
        ref={region}
        className={styles.text}
        aria-label={`The text of ${file}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
      >
        <div style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start: top }) => {
            const from = rows.starts[index] ?? 0;
            const content = text.slice(from, rows.starts[index + 1] ?? 0).replace(/\r?\n$/, "");
            const begins = index === 0 || rows.lines[index] !== rows.lines[index - 1];
            return (
              <div
                key={index}
                className={styles.row}
                data-marked={(index >= first && index <= last) || undefined}
                style={{ transform: `translateY(${top}px)` }}
              >
                <span className={styles.number} style={{ width }}>
                  {begins ? rows.lines[index] : ""}
                </span>
                <Row text={content} start={from} range={range} />
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
