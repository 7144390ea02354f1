import type { Dataset } from "../../domain/dataset";
import { dateOf, formatDate } from "../../domain/dates";
import { filtersInWords } from "../../domain/filterChips";
import type { Filters } from "../../domain/filters";
import { asOfInWords } from "../../ui/exhibit/provenance";
import { usePageLink } from "../../ui/pageLink";
import { usePrinting } from "../../ui/usePrinting";
import styles from "./Print.module.css";

/** On paper only: what this is, under which filters, as of when, from which version of the data, and where it is found. */
export function PrintHead({ dataset, filters, title }: { dataset: Dataset; filters: Filters; title: string }) {
  const printing = usePrinting();
  const { pinned } = usePageLink();
  if (!printing) return null;
  const { title: record, version, created, licenses } = dataset.descriptor;
  const facts = [
    ["Filters", filtersInWords(dataset, filters)],
    ["As of", asOfInWords(dataset, filters)],
    ["Data", [`version ${version}`, formatDate(dateOf(created)), ...licenses.map(({ name }) => name)].join(", ")],
    ["Address", pinned],
  ] as const;
  return (
    <header className={styles.head}>
      <p className={styles.title} dir="auto">
        <strong>{record}</strong> · {title}
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
