import type { Dataset } from "../../../../src/domain/dataset";
import type { CountRecord } from "../../../../src/domain/schema";
import { smallDataset } from "../../../datasets";

/** A count for small datasets: of countries, sound, exact and of the series "members" unless told otherwise. */
export function count(id: string, date: string, value: number, rest: Partial<CountRecord> = {}): CountRecord {
  return {
    id,
    date,
    value,
    group: "countries",
    qualifier: "exactly",
    series: "members",
    confidence: "high",
    citations: [{ source: "report" }],
    ...rest,
  };
}

const series = (id: string, from: string) => ({
  id,
  label: `Label of ${id}`,
  subject: `the ${id}`,
  definition: "What it counts.",
  from,
  citations: [{ source: "report" }],
});

/** A dataset of counts alone, with the series "founders" (2010) and "members" (2015). */
export function countsDataset(counts: readonly CountRecord[]): Promise<Dataset> {
  return smallDataset({
    "events.json": '{ "events": [] }',
    "actors.json": '{ "actors": [] }',
    "membership.json": JSON.stringify({
      series: [series("founders", "2010"), series("members", "2015")],
      counts,
      roster: [],
    }),
    "sources.json": JSON.stringify({
      sources: [{ id: "report", type: "report", title: "A report", custom: { kind: "primary" } }],
    }),
    "disagreements.json": '{ "disagreements": [] }',
  });
}
