import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { dateOf, fromDay } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import type { HistoryStep } from "../../url/useLinkState";
import { DateField } from "./DateField";
import { useVisit } from "./useVisit";
import styles from "./YearRange.module.css";
import { YearSlider } from "./YearSlider";
import { barsPath, thumbYears, yearHistogram, yearsFilter } from "./yearHistogram";

/** The years: a slider of two thumbs over a histogram of events, and the same two ends as typed dates. */
export function YearRange({
  dataset,
  filters,
  onFilters,
  onPreview,
}: {
  dataset: Dataset;
  filters: Filters;
  onFilters: (change: Partial<Filters>, step: HistoryStep) => void;
  onPreview: (change: Partial<Filters> | undefined) => void;
}) {
  const bars = useMemo(() => yearHistogram(dataset, filters), [dataset, filters]);
  const visit = useVisit(JSON.stringify(filters));
  const choose = (change: Partial<Filters>) => onFilters(change, visit.step(JSON.stringify({ ...filters, ...change })));
  const slide = (change: Partial<Filters>) => {
    visit.draft(JSON.stringify({ ...filters, ...change }));
    onPreview(change);
  };
  const years = `${filters.from}/${filters.to}`;
  const thumbs = thumbYears(dataset, filters);
  const first = fromDay(dataset.span.earliest).year;
  const last = fromDay(dataset.span.latest).year;
  const tallest = Math.max(1, ...bars.map((bar) => bar.all));
  const within = (year: number) => year >= thumbs[0] && year <= thumbs[1];
  return (
    <fieldset
      className={styles.years}
      aria-label="Years"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) visit.end();
      }}
    >
      <span aria-hidden="true" className={styles.label}>
        Years
      </span>
      <DateField
        label="From"
        value={filters.from}
        years={years}
        placeholder={String(first)}
        onChange={(from) => choose({ from })}
        wrong={(day) => (filters.to && day.earliest > dateOf(filters.to).latest ? "lies after the end" : undefined)}
      />
      <div className={styles.slider}>
        <svg
          className={styles.bars}
          viewBox={`0 0 ${bars.length} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path className={styles.all} d={barsPath(bars, ({ all }) => all / tallest)} />
          <path
            className={styles.shown}
            d={barsPath(bars, ({ year, shown }) => (within(year) ? shown / tallest : 0))}
          />
          <path
            className={styles.outside}
            d={barsPath(bars, ({ year, shown }) => (within(year) ? 0 : shown / tallest))}
          />
        </svg>
        <YearSlider
          min={first}
          max={last}
          value={thumbs}
          onSlide={(chosen) => slide(yearsFilter(dataset, chosen))}
          onChange={(chosen) => choose(yearsFilter(dataset, chosen))}
        />
      </div>
      <DateField
        label="To"
        value={filters.to}
        years={years}
        placeholder={String(last)}
        onChange={(to) => choose({ to })}
        wrong={(day) =>
          filters.from && day.latest < dateOf(filters.from).earliest ? "lies before the beginning" : undefined
        }
      />
    </fieldset>
  );
}
