import type { Actor } from "../domain/actor";
import { buildColumns } from "../domain/buildColumns";
import type { Dataset, PackedDataset } from "../domain/dataset";
import { type DateSpan, dateOf } from "../domain/dates";
import { type EventPart, partOfRecords } from "../domain/eventPart";
import { findEvent, slotsOf } from "../domain/eventSlots";
import type { Count, RosterEntry, Series } from "../domain/membership";
import { openDataset } from "../domain/openDataset";
import { numbersOf, type Postings } from "../domain/postings";
import type { ListName, Records } from "../domain/records";
import type { ResourceName } from "../domain/resources";
import type { Descriptor } from "../domain/schema";
import type { Source } from "../domain/source";
import { eventsApart } from "./eventList";
import type { JsonFile } from "./loadJson";
import type { OnRecords } from "./reader";
import { type Arrival, type Lists, readFiles } from "./readFiles";
import { type RawFault, writeFaults } from "./readRecords";
import { danglingIn, type Targets } from "./references";
import { type DistinctEvents, distinctEvents, referringEvents, storedEvents } from "./soundEvents";

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
function soundRecords(lists: Lists, events: DistinctEvents | undefined) {
  const ids = new Map<string, Pick<ReadonlySet<string>, "has" | "keys">>(
    Object.entries(lists).map(([name, { records }]) => [name, new Set(records.map(({ id }) => id))]),
  );
  if (events) {
    const { ids: eventIds } = events.list.part;
    ids.set("events", {
      has: (id) => findEvent(events, id, (row) => eventIds[row]) !== undefined,
      keys: () => eventIds.values(),
    });
  }
  const refused = (list: ListName) => (list === "events" && events ? events : lists[list]).refusedIds;
  const targets: Targets = {
    has: (list, id) => lists[list].missing || ids.get(list)?.has(id) === true || refused(list).has(id),
    ids: (list) => ids.get(list)?.keys() ?? [],
    file: (list) => lists[list].file,
  };
  const faults: RawFault[] = [];
  const soundEvents = events && referringEvents(events, targets);
  // One by one: as arguments of one call, a hundred thousand run out of stack.
  for (const fault of soundEvents?.faults ?? []) faults.push(fault);
  const sound = <N extends ListName>(name: N) => {
    const { records, places } = lists[name];
    return records.filter((record: Records[N], index) => {
      const dangling = danglingIn(name, record, places[index] ?? index, targets);
      for (const fault of dangling) faults.push(fault);
      return dangling.length === 0;
    });
  };
  return {
    eventRows: soundEvents?.rows ?? new Uint32Array(),
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

/** The ids of actors, sources and series that records name. */
function namedIn(
  part: EventPart,
  { eventRows, actors, series, counts, roster, disagreements }: ReturnType<typeof soundRecords>,
) {
  const ids = () => new Set<string | undefined>();
  const named = { actors: ids(), sources: ids(), series: ids() };
  const cite = (citations: readonly { readonly source: string }[]) => {
    for (const { source } of citations) named.sources.add(source);
  };
  const byEvents = (ids: readonly string[], { starts, items }: Postings, to: Set<string | undefined>) => {
    const isNamed = new Uint8Array(ids.length);
    for (const row of eventRows) {
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) isNamed[items[at] as number] = 1;
    }
    ids.forEach((id, number) => {
      if (isNamed[number] === 1) to.add(id);
    });
  };
  byEvents(part.actors, part.participants, named.actors);
  byEvents(part.sources, part.cited, named.sources);
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

/** The files, of which that of the events has an empty list, and that list; it may have been read while it came. */
function withEventsApart(arrivals: ReadonlyMap<ResourceName, Arrival>, onRecords: OnRecords | undefined) {
  const given = arrivals.get("events");
  if (!given || "problem" in given) return { arrivals };
  const apart = given.events ? given : eventsApart(given.json, onRecords);
  return apart
    ? { arrivals: new Map(arrivals).set("events", { ...given, ...apart }), events: apart.events }
    : { arrivals };
}

/**
 * Validates the files that arrived and packs what they hold. Broken records are left out and listed in `faults`, files that could
 * not be used in `problems`; what refers to either is kept, with a stand-in in its place.
 * @param onRecords is told now and then how many events have been read
 */
export async function pack(
  id: string,
  descriptor: Descriptor,
  given: ReadonlyMap<ResourceName, Arrival>,
  onRecords?: OnRecords,
): Promise<PackedDataset> {
  const { arrivals, events } = withEventsApart(given, onRecords);
  const { lists, faults: shapeFaults, problems } = readFiles(arrivals);
  const distinct = events && distinctEvents(events, lists.events.file);
  const records = soundRecords(lists, distinct);
  const part = events?.part ?? partOfRecords([]);
  const named = namedIn(part, records);
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
      part,
      records.eventRows,
      distinct?.slots ?? slotsOf([]),
      storedEvents(events),
      numbersOf(actors.map((actor) => actor.id)),
      numbersOf(sources.map((source) => source.id)),
    ),
    actors,
    sources,
    series,
    counts,
    roster,
    disagreements,
    faults: await writeFaults([...(distinct?.faults ?? []), ...shapeFaults, ...records.faults], files),
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
