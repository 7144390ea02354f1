import type { Actor } from "../domain/actor";
import { buildColumns, type Stored } from "../domain/buildColumns";
import type { Dataset, PackedDataset } from "../domain/dataset";
import { type DateSpan, dateOf } from "../domain/dates";
import type { Count, RosterEntry, Series } from "../domain/membership";
import { openDataset } from "../domain/openDataset";
import { numbersOf } from "../domain/postings";
import type { ListName } from "../domain/records";
import type { ResourceName } from "../domain/resources";
import type { Descriptor } from "../domain/schema";
import type { Source } from "../domain/source";
import { itemsInJson } from "./itemsInJson";
import type { JsonFile } from "./loadJson";
import type { OnRecords } from "./reader";
import { type Arrival, type Lists, readFiles } from "./readFiles";
import { type RawFault, valueAt, writeFaults } from "./readRecords";
import { checkReferences } from "./references";

/** The records, and after them a stand-in for every id that is named but whose record could not be read. */
function withStandIns<T extends { id: string }>(
  records: readonly T[],
  named: ReadonlySet<string | undefined>,
  make: (id: string) => T,
): T[] {
  const known = new Set(records.map(({ id }) => id));
  const unread = [...named].filter((id) => id !== undefined).filter((id) => !known.has(id));
  return [...records, ...unread.map(make)];
}

const inOrder = <T extends { when: DateSpan; id: string }>(a: T, b: T) =>
  a.when.earliest - b.when.earliest || a.when.latest - b.when.latest || (a.id < b.id ? -1 : 1);

function readActor(record: Lists["actors"]["records"][number]): Actor {
  const offices = (record.offices ?? []).map((office) => ({
    ...office,
    ...(office.from !== undefined && { start: dateOf(office.from) }),
    ...(office.to !== undefined && { end: dateOf(office.to) }),
  }));
  return { ...record, offices };
}

/** The records of each list of which every reference resolves, and the faults of the others. */
function soundRecords(lists: Lists) {
  const ids = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, new Set(list.records.map((record) => record.id))]),
  ) as Record<ListName, Set<string>>;
  const known = (list: ListName, ref: string) =>
    lists[list].missing || ids[list].has(ref) || lists[list].refusedIds.has(ref);
  const faults: RawFault[] = [];
  const check = <N extends ListName>(name: N) => {
    const checked = checkReferences(name, lists, known);
    for (const fault of checked.faults) faults.push(fault);
    return checked;
  };
  const sound = <N extends ListName>(name: N) => check(name).records;
  const events = check("events");
  return {
    events: events.records,
    eventPlaces: events.places,
    actors: sound("actors").map(readActor),
    series: sound("series").map(
      (record): Series => ({
        ...record,
        start: record.from ? dateOf(record.from).earliest : Number.NEGATIVE_INFINITY,
        end: record.to ? dateOf(record.to).latest : Number.POSITIVE_INFINITY,
      }),
    ),
    counts: sound("counts")
      .map((record): Count => ({ ...record, when: dateOf(record.date) }))
      .sort(inOrder),
    roster: sound("roster").map(
      (record): RosterEntry => ({
        ...record,
        ...(record.joined !== undefined && { joinedWhen: dateOf(record.joined) }),
        ...(record.listed !== undefined && { listedWhen: dateOf(record.listed) }),
      }),
    ),
    sources: sound("sources"),
    disagreements: sound("disagreements"),
    faults,
  };
}

/** Where the records of some items of the list of events stand in their file. */
function storedEvents(arrival: Arrival | undefined, places: readonly number[]): Stored {
  const json = arrival && "json" in arrival ? arrival.json : undefined;
  // Of what came as tables the events alone are written: beside them may stand anything, nested without end.
  const written = () => JSON.stringify({ events: valueAt(json?.value, ["events"]) });
  const bytes = json?.bytes ?? new TextEncoder().encode(json?.text || written());
  const { starts, ends } = itemsInJson(bytes, "events");
  const at = (column: Uint32Array) => Uint32Array.from(places, (place) => column[place] as number);
  return { bytes, starts: at(starts), ends: at(ends) };
}

/** The ids of actors, sources and series that records name. */
function namedIn({ events, actors, series, counts, roster, disagreements }: ReturnType<typeof soundRecords>) {
  const ids = () => new Set<string | undefined>();
  const named = { actors: ids(), sources: ids(), series: ids() };
  const cite = (citations: readonly { readonly source: string }[]) => {
    for (const { source } of citations) named.sources.add(source);
  };
  for (const { participants, citations } of events) {
    for (const { actor } of participants) named.actors.add(actor);
    cite(citations);
  }
  for (const { parent, offices, citations } of actors) {
    named.actors.add(parent);
    cite(citations);
    for (const office of offices) {
      named.actors.add(office.organization);
      cite(office.citations);
    }
  }
  for (const { citations } of series) cite(citations);
  for (const count of counts) {
    named.series.add(count.series);
    cite(count.citations);
  }
  for (const { actor, citations } of roster) {
    named.actors.add(actor);
    cite(citations);
  }
  for (const { claims } of disagreements) cite(claims.map(({ citation }) => citation));
  return named;
}

/**
 * Validates the files that arrived and packs what they hold. Broken records are left out and listed in `faults`, files that could
 * not be used in `problems`; what refers to either is kept, with a stand-in in its place.
 * @param onRecords is told now and then how many events have been read
 */
export async function pack(
  id: string,
  descriptor: Descriptor,
  arrivals: ReadonlyMap<ResourceName, Arrival>,
  onRecords?: OnRecords,
): Promise<PackedDataset> {
  const { lists, faults: shapeFaults, problems } = readFiles(arrivals, onRecords);
  const records = soundRecords(lists);
  const named = namedIn(records);
  const missing = (file: string) => `The record of this id in ${file} could not be read.`;
  const actors = withStandIns<Actor>(records.actors, named.actors, (ref) => ({
    id: ref,
    name: ref,
    type: "organization",
    classification: "other",
    description: missing(lists.actors.file),
    offices: [],
    citations: [],
    standIn: true,
  }));
  const sources = withStandIns<Source>(records.sources, named.sources, (ref) => ({
    id: ref,
    type: "document",
    title: ref,
    note: missing(lists.sources.file),
    custom: { kind: "reference" },
    standIn: true,
  }));
  const series = withStandIns<Series>(records.series, named.series, (ref) => ({
    id: ref,
    label: ref,
    subject: ref,
    definition: missing(lists.series.file),
    citations: [],
    start: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
    standIn: true,
  }));
  const files = new Map<string, JsonFile>();
  for (const arrival of arrivals.values()) if ("json" in arrival) files.set(arrival.file, arrival.json);
  const { counts, roster, disagreements } = records;
  return {
    id,
    descriptor,
    columns: buildColumns(
      records.events,
      storedEvents(arrivals.get("events"), records.eventPlaces),
      numbersOf(actors.map((actor) => actor.id)),
      numbersOf(sources.map((source) => source.id)),
    ),
    actors,
    sources,
    series,
    counts,
    roster,
    disagreements,
    faults: await writeFaults([...shapeFaults, ...records.faults], files),
    problems,
    doubts: [...arrivals.values()].flatMap((one) => ("doubt" in one && one.doubt ? [one.doubt] : [])),
  };
}

/** Builds the read-only `Dataset` from a descriptor and the files that arrived, in the thread that calls it. */
export async function assemble(
  id: string,
  descriptor: Descriptor,
  arrivals: ReadonlyMap<ResourceName, Arrival>,
): Promise<Dataset> {
  return openDataset(await pack(id, descriptor, arrivals));
}
