import { type Claim, displayedClaim } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { formatCount, GROUPS } from "../../domain/membership";
import { type Exhibit, oncePerSource, type TableOf } from "../../ui/exhibit/exhibit";
import { type Entry, leadSentence } from "./disagreementsModel";

/** One claim of a disagreement: a line of its own, beside those that contradict it. */
export interface ClaimRow {
  readonly entry: Entry;
  readonly claim: Claim;
}

function aboutText({ about }: Entry): string {
  return [
    ...about.events.map(({ title }) => title),
    ...about.actors.map(({ name }) => name),
    ...about.counts.map((count) => `${formatCount(count)} ${GROUPS[count.group].noun}, ${formatDate(count.when)}`),
    ...about.series.map(({ label }) => label),
    ...about.sources.map(({ title }) => title),
  ].join("; ");
}

function standing(dataset: Dataset, { entry: { disagreement }, claim }: ClaimRow): string {
  if (displayedClaim(dataset, disagreement) !== claim) return "";
  return claim.displayed ? "as the record has it" : "by choice";
}

const columnsFor = (dataset: Dataset): TableOf<ClaimRow>["columns"] => [
  { head: "Disagreement", rowHead: true, text: ({ entry }) => entry.disagreement.topic },
  { head: "About", text: ({ entry }) => aboutText(entry) },
  { head: "Claim", text: ({ claim }) => claim.value },
  { head: "Claimed date (EDTF)", text: ({ claim }) => claim.date ?? "" },
  { head: "Claimed by", text: ({ claim }) => dataset.sourceById.get(claim.citation.source)?.title ?? "" },
  { head: "What the source states", text: ({ claim }) => claim.citation.says ?? "" },
  { head: "Displayed", text: (row) => standing(dataset, row) },
  { head: "Comment", text: ({ entry }) => entry.disagreement.comment },
];

/**
 * The disagreements listed as they are taken away, a line for each claim.
 * @param entries those about what is shown, in the order shown
 */
export function disagreementsExhibit(dataset: Dataset, filters: Filters, entries: readonly Entry[]): Exhibit<ClaimRow> {
  const rows = entries.flatMap((entry) => entry.disagreement.claims.map((claim) => ({ entry, claim })));
  const idsOf = (key: "events" | "actors" | "counts") => [
    ...new Set(entries.flatMap(({ about }) => about[key].map(({ id }) => id))),
  ];
  return {
    name: "disagreements",
    title: "Where sources disagree",
    sentence: leadSentence(entries),
    dataset,
    filters,
    table: {
      caption: "Disagreements, a line for each claim",
      columns: columnsFor(dataset),
      rows,
      rowKey: ({ entry: { disagreement }, claim }) => `${disagreement.id} ${disagreement.claims.indexOf(claim)}`,
      rowCitations: ({ claim }) => [claim.citation],
    },
    citations: oncePerSource(rows.map(({ claim }) => claim.citation)),
    records: {
      disagreements: entries.map(({ disagreement }) => disagreement.id),
      events: idsOf("events"),
      actors: idsOf("actors"),
      counts: idsOf("counts"),
    },
  };
}
