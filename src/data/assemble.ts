import type { Actor } from "../domain/actor";
import { buildDataset } from "../domain/buildDataset";
import type { Dataset } from "../domain/dataset";
import { dateOf } from "../domain/dates";
import type { Event } from "../domain/event";
import type { Count, RosterEntry, Series } from "../domain/membership";
import type { ListName } from "../domain/records";
import type { Descriptor, ResourceName } from "../domain/schema";
import type { Source } from "../domain/source";
import { type Arrival, type Lists, readFiles } from "./readFiles";
import { type RawFault, writeFaults } from "./readRecords";
import { checkReferences } from "./references";

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

/** Adds a stand-in for every id that is referred to but whose record could not be read. */
function withStandIns<T extends { id: string }>(records: readonly T[], ids: Iterable<string>, make: (id: string) => T) {
  const map = byId(records);
  for (const id of ids) if (!map.has(id)) map.set(id, make(id));
  return map;
}

function readActor(record: Lists["actors"]["records"][number]): Actor {
  const offices = (record.offices ?? []).map((office) => ({
    ...office,
    ...(office.from !== undefined && { start: dateOf(office.from) }),
    ...(office.to !== undefined && { end: dateOf(office.to) }),
  }));
  return { ...record, offices };
}

/**
 * Builds the read-only `Dataset` from a descriptor and the files that arrived. Broken records are left out and listed in
 * `faults`, files that could not be used in `problems`; what refers to either is kept, with a stand-in in its place.
 */
export async function assemble(
  id: string,
  descriptor: Descriptor,
  arrivals: ReadonlyMap<ResourceName, Arrival>,
): Promise<Dataset> {
  const { lists, faults: shapeFaults, problems } = readFiles(arrivals);
  const ids = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, new Set(list.records.map((record) => record.id))]),
  ) as Record<ListName, Set<string>>;
  const known = (list: ListName, ref: string) =>
    lists[list].missing || ids[list].has(ref) || lists[list].refusedIds.has(ref);
  const referenceFaults: RawFault[] = [];
  const sound = <N extends ListName>(name: N) => {
    const checked = checkReferences(name, lists, known);
    referenceFaults.push(...checked.faults);
    return checked.records;
  };

  const events: Event[] = sound("events").map((record) => ({
    ...record,
    when: dateOf(record.date),
    status: record.status ?? ("happened" as const),
    index: 0,
  }));
  const actors = sound("actors").map(readActor);
  const series: Series[] = sound("series").map((record) => ({
    ...record,
    start: record.from ? dateOf(record.from).earliest : Number.NEGATIVE_INFINITY,
    end: record.to ? dateOf(record.to).latest : Number.POSITIVE_INFINITY,
  }));
  const counts: Count[] = sound("counts").map((record) => ({ ...record, when: dateOf(record.date) }));
  const roster: RosterEntry[] = sound("roster").map((record) => ({
    ...record,
    ...(record.joined !== undefined && { joinedWhen: dateOf(record.joined) }),
    ...(record.listed !== undefined && { listedWhen: dateOf(record.listed) }),
  }));
  const sources: readonly Source[] = sound("sources");
  const disagreements = sound("disagreements");

  const missing = (file: string) => `The record of this id in ${file} could not be read.`;
  const actorById = withStandIns(
    actors,
    [
      ...events.flatMap(({ participants }) => participants.map(({ actor }) => actor)),
      ...actors.flatMap(({ parent, offices }) => [parent, ...offices.map(({ organization }) => organization)]),
      ...roster.map(({ actor }) => actor),
    ].filter((ref) => ref !== undefined),
    (ref): Actor => ({
      id: ref,
      name: ref,
      type: "organization",
      classification: "other",
      description: missing(lists.actors.file),
      offices: [],
      citations: [],
      standIn: true,
    }),
  );
  const sourceById = withStandIns(
    sources,
    [events, actors, actors.flatMap(({ offices }) => offices), series, counts, roster]
      .flatMap((records) => records.flatMap(({ citations }) => citations.map(({ source }) => source)))
      .concat(disagreements.flatMap(({ claims }) => claims.map(({ citation }) => citation.source))),
    (ref): Source => ({
      id: ref,
      type: "document",
      title: ref,
      note: missing(lists.sources.file),
      custom: { kind: "reference" },
      standIn: true,
    }),
  );
  const seriesById = withStandIns(
    series,
    counts.map((count) => count.series),
    (ref) => ({
      id: ref,
      label: ref,
      subject: ref,
      definition: missing(lists.series.file),
      citations: [],
      start: Number.NEGATIVE_INFINITY,
      end: Number.POSITIVE_INFINITY,
    }),
  );

  const texts = new Map<string, string>();
  for (const arrival of arrivals.values()) if ("json" in arrival) texts.set(arrival.file, arrival.json.text);
  return buildDataset({
    id,
    descriptor,
    events,
    actors,
    series,
    counts,
    roster,
    sources,
    disagreements,
    actorById,
    sourceById,
    seriesById,
    chosenClaims: [],
    faults: await writeFaults([...shapeFaults, ...referenceFaults], texts),
    problems,
  });
}
