import { type RefObject, useLayoutEffect, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { SourceLine } from "../../ui/SourceLine";
import { usePrinting } from "../../ui/usePrinting";
import { numberSources, unnumberSources } from "./numberSources";
import styles from "./Print.module.css";

/**
 * On paper only: every source cited on the page, in the order of the numbers in the text.
 * @param page what holds the marks
 */
export function PrintSources({ dataset, page }: { dataset: Dataset; page: RefObject<HTMLElement | null> }) {
  const printing = usePrinting();
  const [cited, setCited] = useState<readonly string[]>([]);
  // The whole page stands as it will be printed when this runs (`usePrinting`), and what it sets is drawn before the browser
  // takes the page.
  useLayoutEffect(() => {
    const { current } = page;
    if (!printing || !current) return;
    setCited(numberSources(current));
    return () => {
      unnumberSources(current);
      setCited([]);
    };
  }, [printing, page]);
  if (cited.length === 0) return null;
  return (
    <section className={styles.sources} aria-label="Sources">
      <h2>Sources</h2>
      <ol data-spelled>
        {cited.map((id) => {
          const source = dataset.sourceById.get(id);
          return (
            source && (
              <li key={id}>
                <SourceLine source={source} />
                {source.URL && <span className={styles.address}>{source.URL}</span>}
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
