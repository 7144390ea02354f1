import { countryName } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { GROUPS } from "../../domain/membership";
import type { Column } from "../../ui/DataTable";
import { counted } from "../../ui/event/counted";
import { type Exhibit, oncePerSource } from "../../ui/exhibit/exhibit";
import { ALONE } from "../../ui/witnessWords";
import { type RosterName, rosterModel } from "./rosterModel";

const columnsFor = (dataset: Dataset): Column<RosterName>[] => [
  { head: "Name", rowHead: true, text: ({ name }) => name },
  { head: "Country", text: ({ entry }) => (entry.country ? countryName(entry.country) : "") },
  { head: "Group", text: ({ entry }) => GROUPS[entry.group].label },
  { head: "Definition", text: ({ entry }) => dataset.seriesById.get(entry.series)?.label ?? entry.series },
  {
    head: "Standing",
    text: ({ entry }) =>
      entry.joinedWhen || entry.listedWhen ? "named as a member" : "committed or pledged, not confirmed",
  },
  { head: "Joined", text: ({ entry }) => (entry.joinedWhen ? formatDate(entry.joinedWhen) : "") },
  { head: "Joined (EDTF)", text: ({ entry }) => entry.joined ?? "" },
  { head: "Listed", text: ({ entry }) => (entry.listedWhen ? formatDate(entry.listedWhen) : "") },
  { head: "Listed (EDTF)", text: ({ entry }) => entry.listed ?? "" },
  { head: "Witnesses", text: ({ entry, alone }) => (alone ? ALONE[alone] : counted(entry.citations.length, "source")) },
  { head: "Note", text: ({ entry }) => entry.note ?? "" },
];

/** The names of the roster as a table that can be taken away, in the order of the page. */
export function rosterExhibit(dataset: Dataset, filters: Filters): Exhibit<RosterName> {
  const { groups, unconfirmed } = rosterModel(dataset, filters);
  const rows = [
    ...groups.flatMap(({ blocks }) => blocks.flatMap(({ names }) => names)),
    ...unconfirmed.flatMap(({ names }) => names),
  ];
  return {
    name: "names",
    title: "Who is known by name",
    sentence: `${counted(rows.length, "name")} found in the sources. This is our count of names, not a published figure, and the lists need not be complete.`,
    dataset,
    filters,
    table: {
      caption: counted(rows.length, "name"),
      columns: columnsFor(dataset),
      rows,
      rowKey: ({ entry }) => entry.id,
      rowCitations: ({ entry }) => entry.citations,
    },
    citations: oncePerSource(rows.flatMap(({ entry }) => entry.citations)),
    records: { roster: rows.map(({ entry }) => entry.id) },
  };
}
