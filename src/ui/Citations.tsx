import { useId, useState } from "react";
import { flushSync } from "react-dom";
import { citedElsewhere, loneWitness, ONE_WITNESS } from "../domain/cited";
import type { Dataset } from "../domain/dataset";
import type { Citation } from "../domain/schema";
import styles from "./Citations.module.css";
import { SourceLine } from "./SourceLine";

/** One source may be cited for several statements: the three together tell citations apart. */
const keyOf = ({ source, locator, says }: Citation) => [source, locator, says].join(" ");

/** The sources behind a record, numbered, nearest to the event first. */
export function SourceList({ dataset, citations }: { dataset: Dataset; citations: readonly Citation[] }) {
  return (
    <ol className={styles.list}>
      {citations.map((citation) => {
        const source = dataset.sourceById.get(citation.source);
        return (
          source && (
            <li key={keyOf(citation)}>
              <SourceLine source={source} citation={citation} />
            </li>
          )
        );
      })}
    </ol>
  );
}

/**
 * The mark beside a figure, date or title: the number of its sources. It opens them in a popover, by pointer, touch or key;
 * Escape closes it and gives the focus back. Made of phrasing content only, because marks stand inside paragraphs; and of one element
 * until it is opened, because a page has a hundred of them. On paper the same element is the numbers of its sources (`styles/print.css`).
 * @param of what the sources support, for screen readers: "99 governments, 2 June 2022"
 */
export function Citations({
  dataset,
  citations,
  of,
}: {
  dataset: Dataset;
  citations: readonly Citation[];
  of: string;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = citations.length;
  const witness = open ? loneWitness(dataset, citations) : undefined;
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        aria-label={`${count === 1 ? "1 source" : `${count} sources`} of ${of}`}
        data-sources={citations.map(({ source }) => source).join(" ")}
        popoverTarget={id}
        // As the browser says it of a popover that stands in the page.
        aria-expanded={open}
        // The browser looks for the target after the click has been told.
        onClick={() => flushSync(() => setOpen(true))}
      >
        {count}
      </button>
      {open && (
        <span
          id={id}
          popover="auto"
          className={styles.popover}
          role="dialog"
          aria-label={`Sources of ${of}`}
          onToggle={(event) => setOpen(event.newState === "open")}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: a list element may not stand inside a paragraph */}
          <span role="list" className={styles.list}>
            {citations.map((citation) => {
              const source = dataset.sourceById.get(citation.source);
              return (
                source && (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <span role="listitem" key={keyOf(citation)}>
                    <SourceLine
                      source={source}
                      citation={citation}
                      elsewhere={citedElsewhere(dataset, source.id, citations)}
                    />
                  </span>
                )
              );
            })}
          </span>
          {witness && <span className={styles.witness}>{ONE_WITNESS[witness]}</span>}
        </span>
      )}
    </>
  );
}
