import { type Annotation, POINTED_AT } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { freeId } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { Field, Select } from "./Field";
import { optionsWith, RECORD_OPTIONS } from "./recordOptions";
import styles from "./SlideForm.module.css";

const SORTS = { event: "an event", count: "a figure", actor: "an actor" } as const;

/** The annotations of a slide: each points at an event, a figure or an actor, and says something of it. */
export function Annotations({
  dataset,
  annotations,
  onChange,
}: {
  dataset: Dataset;
  annotations: readonly Annotation[];
  onChange: (annotations: readonly Annotation[], field?: string) => void;
}) {
  const change = (id: string, part: Partial<Annotation>, field?: string) =>
    onChange(
      annotations.map((one) => (one.id === id ? { ...one, ...part } : one)),
      field,
    );
  const add = () => {
    const first = RECORD_OPTIONS.event(dataset)[0];
    if (!first) return;
    const id = freeId(
      "note",
      annotations.map((one) => one.id),
    );
    onChange([...annotations, { id, about: { type: "event", id: first.id }, text: "What to see here" }]);
  };
  return (
    <fieldset className={styles.annotations}>
      <legend>Annotations</legend>
      <ol>
        {annotations.map(({ id, about, text }, index) => (
          <li key={id}>
            <Select
              label={`Annotation ${index + 1} points at`}
              value={about.type}
              options={POINTED_AT.map((type) => ({ id: type, label: SORTS[type] }))}
              onChange={(value) => {
                const type = POINTED_AT.find((one) => one === value) ?? "event";
                change(id, { about: { type, id: RECORD_OPTIONS[type](dataset)[0]?.id ?? about.id } });
              }}
            />
            <Select
              label="Which"
              value={about.id}
              options={optionsWith(RECORD_OPTIONS[about.type](dataset), about.id)}
              onChange={(record) => change(id, { about: { type: about.type, id: record } })}
            />
            <Field
              label="Text"
              value={text}
              required
              onChange={(value) => change(id, { text: value }, `annotation ${id}`)}
            />
            <Button look="quiet" onClick={() => onChange(annotations.filter((one) => one.id !== id))}>
              Remove<span className="visually-hidden"> annotation {index + 1}</span>
            </Button>
          </li>
        ))}
      </ol>
      <Button look="quiet" onClick={add}>
        Add an annotation
      </Button>
    </fieldset>
  );
}
