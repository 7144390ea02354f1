import { SLIDE_VIEWS, type Slide, type SlideView } from "../../domain/briefing";
import { withClaims } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { filtersInWords } from "../../domain/filterChips";
import { Button } from "../../ui/Button";
import { ViewLink } from "../../ui/links";
import { pictureOf } from "../slide/slideModel";
import { isLinked, isLinkedView, targetOf } from "../slideTarget";
import { Annotations } from "./Annotations";
import { Field, Select } from "./Field";
import { optionsWith, RECORD_OPTIONS } from "./recordOptions";
import { SidesFields } from "./SidesFields";
import styles from "./SlideForm.module.css";
import { StatementFields } from "./StatementFields";

/** The views that are of no single record: a slide can be turned from one into another. */
const PLAIN_VIEWS = (Object.keys(SLIDE_VIEWS) as SlideView[]).filter(
  (view) => isLinkedView(view) && !("record" in SLIDE_VIEWS[view]),
);

/** Parts of a slide as they are changed; undefined takes a part away. */
export type SlideChange = { [K in keyof Slide]?: Slide[K] | undefined };

/** The record of a slide that is about one. */
function RecordField({ dataset, slide, onChange }: { dataset: Dataset; slide: Slide; onChange: (id: string) => void }) {
  const row: { label: string; record?: "actor" | "event" | "source" } = SLIDE_VIEWS[slide.view];
  if (!row.record) return null;
  const id = slide.record ?? "";
  return (
    <Select
      label={row.label}
      value={id}
      options={optionsWith(RECORD_OPTIONS[row.record](dataset), id)}
      onChange={onChange}
    />
  );
}

/** What a view on a slide shows, in words, and the way to change it. */
function ViewState({
  dataset,
  slide,
  onChange,
}: {
  dataset: Dataset;
  slide: Slide;
  onChange: (change: SlideChange) => void;
}) {
  if (!isLinked(slide)) return null;
  const { filters } = pictureOf(dataset, slide);
  return (
    <div className={styles.state}>
      {slide.record === undefined && (
        <Select
          label="View"
          value={slide.view}
          options={PLAIN_VIEWS.map((view) => ({ id: view, label: SLIDE_VIEWS[view].label }))}
          onChange={(id) => {
            const view = PLAIN_VIEWS.find((one) => one === id);
            if (view) onChange({ view });
          }}
        />
      )}
      <p>
        <strong>{SLIDE_VIEWS[slide.view].label}</strong>: {filtersInWords(withClaims(dataset, filters.claims), filters)}
        .
      </p>
      <p>
        <ViewLink to={targetOf(slide)} change={filters}>
          Open this view
        </ViewLink>{" "}
        <span className={styles.hint}>Change it there and add it again, in place of this slide.</span>
      </p>
      {slide.state && (
        <Button look="quiet" onClick={() => onChange({ state: undefined })}>
          Clear its filters
        </Button>
      )}
    </div>
  );
}

/** The fields of one slide. */
export function SlideForm({
  dataset,
  deck,
  slide,
  onChange,
}: {
  dataset: Dataset;
  deck: Deck;
  slide: Slide;
  /** @param field names what is typed in, so that undo takes it back as one step */
  onChange: (change: SlideChange, field?: string) => void;
}) {
  const text = (key: "headline" | "subtitle" | "notes") => (value: string) =>
    onChange({ [key]: value === "" && key !== "headline" ? undefined : value }, `${key} ${slide.id}`);
  return (
    <form className={styles.form} aria-label="Slide" onSubmit={(event) => event.preventDefault()}>
      <Field
        label="Headline"
        value={slide.headline}
        required
        onChange={text("headline")}
        hint="The finding, in one sentence."
      />
      <Field label="Subtitle" value={slide.subtitle ?? ""} onChange={text("subtitle")} />
      <RecordField dataset={dataset} slide={slide} onChange={(record) => onChange({ record })} />
      <ViewState dataset={dataset} slide={slide} onChange={onChange} />
      {slide.sides && (
        <SidesFields
          deck={deck}
          sides={slide.sides}
          onChange={(sides, field) => onChange({ sides }, field && `${field} ${slide.id}`)}
        />
      )}
      {slide.statement && (
        <StatementFields
          dataset={dataset}
          statement={slide.statement}
          onChange={(statement, field) => onChange({ statement }, field && `${field} ${slide.id}`)}
        />
      )}
      {slide.view !== "section" && slide.view !== "statement" && (
        <Annotations
          dataset={dataset}
          annotations={slide.annotations ?? []}
          onChange={(annotations, field) =>
            onChange(
              { annotations: annotations.length > 0 ? [...annotations] : undefined },
              field && `${field} ${slide.id}`,
            )
          }
        />
      )}
      <Field
        label="Notes"
        lines={5}
        value={slide.notes ?? ""}
        onChange={text("notes")}
        hint="Markdown. Seen in the presenter window, and printed if you ask for it."
      />
      <div className={styles.field}>
        <label htmlFor="slide-minutes">Minutes planned</label>
        <input
          id="slide-minutes"
          type="number"
          min={0.5}
          max={600}
          step={0.5}
          value={slide.minutes ?? ""}
          onChange={({ target }) => {
            const minutes = target.valueAsNumber;
            onChange({ minutes: minutes > 0 && minutes <= 600 ? minutes : undefined }, `minutes ${slide.id}`);
          }}
        />
      </div>
    </form>
  );
}
