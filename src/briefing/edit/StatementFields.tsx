import type { Statement } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { Field, Select } from "./Field";
import { optionsWith, RECORD_OPTIONS } from "./recordOptions";

/** A statement is a published count as a big number, or a sentence with its source. */
export function StatementFields({
  dataset,
  statement,
  onChange,
}: {
  dataset: Dataset;
  statement: Statement;
  onChange: (statement: Statement, field?: string) => void;
}) {
  const counts = RECORD_OPTIONS.count(dataset);
  const sources = RECORD_OPTIONS.source(dataset);
  const kind = "count" in statement ? "count" : "sentence";
  const [firstCount, firstSource] = [counts[0]?.id, sources[0]?.id];
  const turn = (to: string) => {
    if (to === "count" && firstCount) onChange({ count: firstCount });
    if (to === "sentence" && firstSource) onChange({ text: "A sentence", citations: [{ source: firstSource }] });
  };
  return (
    <>
      <Select
        label="Statement"
        value={kind}
        options={[
          { id: "count", label: "A published figure, large" },
          { id: "sentence", label: "A sentence with its source" },
        ]}
        onChange={turn}
      />
      {"count" in statement ? (
        <>
          <Select
            label="Figure"
            value={statement.count}
            options={optionsWith(counts, statement.count)}
            onChange={(count) => onChange({ ...statement, count })}
          />
          <Field
            label="Remark below it"
            value={statement.text ?? ""}
            onChange={(text) => onChange(text ? { ...statement, text } : { count: statement.count }, "remark")}
          />
        </>
      ) : (
        <>
          <Field
            label="Sentence"
            required
            lines={3}
            value={statement.text}
            onChange={(text) => onChange({ ...statement, text }, "sentence")}
          />
          <Select
            label="Source"
            value={statement.citations[0]?.source ?? ""}
            options={optionsWith(sources, statement.citations[0]?.source ?? "")}
            onChange={(source) => onChange({ ...statement, citations: [{ source }, ...statement.citations.slice(1)] })}
          />
        </>
      )}
    </>
  );
}
