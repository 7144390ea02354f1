/**
 * Rules for those who write a dataset, beyond what the app needs to show it: a record that breaks one of them is still
 * shown, so the loader does not know them.
 */
import type { Lists } from "../data/readFiles";
import { type RawFault, recordName } from "../data/readRecords";
import type { Citation } from "../domain/schema";
import { SOURCE_KINDS } from "../domain/source";

/** A list of citations, where it stands, and the record that makes them. */
interface Cited {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly record: string;
  readonly citations: readonly Citation[];
}

function everyCitationList(lists: Lists): Cited[] {
  const { events, actors, series, counts, roster } = lists;
  const ofRecords = Object.entries({ events, actors, series, counts, roster }).flatMap(([name, list]) =>
    list.records.map((record, i) => ({
      file: list.file,
      path: [name, list.places[i] ?? i, "citations"],
      record: recordName(record, i),
      citations: record.citations,
    })),
  );
  const ofOffices = actors.records.flatMap((actor, i) =>
    (actor.offices ?? []).map(({ citations }, office) => ({
      file: actors.file,
      path: ["actors", actors.places[i] ?? i, "offices", office, "citations"],
      record: actor.name,
      citations,
    })),
  );
  return [...ofRecords, ...ofOffices];
}

/** Citations stand in the order of `SOURCE_KINDS`: nearest to the event first. */
export function citationOrder(lists: Lists): RawFault[] {
  const kindOf = new Map(lists.sources.records.map(({ id, custom }) => [id, custom.kind]));
  return everyCitationList(lists).flatMap(({ citations, path, ...where }) => {
    const ranked = citations.flatMap(({ source }, i) => {
      const kind = kindOf.get(source);
      return kind ? [{ i, source, kind, rank: SOURCE_KINDS[kind].rank }] : [];
    });
    return ranked.flatMap((citation, n) => {
      const before = ranked[n - 1];
      if (!before || before.rank <= citation.rank) return [];
      return {
        ...where,
        path: [...path, citation.i, "source"],
        expected: "primary sources before press, press before secondary sources, reference works last",
        found: `"${citation.source}" (${SOURCE_KINDS[citation.kind].label}) after "${before.source}" (${SOURCE_KINDS[before.kind].label})`,
      };
    });
  });
}

/** The same document under two spellings of its address: scheme, "www.", a trailing slash and case of the host do not count. */
function canonical(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${search}`;
}

/** Every document stands once in the list of sources. */
export function uniqueAddresses({ sources }: Lists): RawFault[] {
  const first = new Map<string, string>();
  return sources.records.flatMap((source, i) => {
    if (source.URL === undefined) return [];
    const address = canonical(source.URL);
    const earlier = first.get(address);
    if (earlier === undefined) {
      first.set(address, source.id);
      return [];
    }
    return {
      file: sources.file,
      path: ["sources", sources.places[i] ?? i, "URL"],
      record: source.title,
      expected: "an address that no other source has",
      found: `${source.URL}, as in "${earlier}"`,
    };
  });
}
