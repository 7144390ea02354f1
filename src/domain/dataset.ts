import type { Actor } from "./actor";
import type { ChosenClaim } from "./claims";
import type { Day } from "./dates";
import type { Event } from "./event";
import type { HistoryReading } from "./history";
import type { Count, RosterEntry, Series } from "./membership";
import type { Descriptor, Disagreement, ResourceName, SubjectType } from "./schema";
import type { Source } from "./source";

/** A record, or a part of one, that validation refused: where it stands, what was expected, what was found. */
export interface Fault {
  /** File name, such as "events.json". */
  readonly file: string;
  /** JSON path inside the file, such as "events[12].date". */
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Name of the record for a reader: its title, name or id. */
  readonly record: string;
  readonly expected: string;
  readonly found: string;
}

/** A file that could not be used at all: the rest of the dataset is shown without it. */
export interface FileProblem {
  readonly name: ResourceName;
  readonly file: string;
  /** What went wrong, and what the reader can do, as two sentences. */
  readonly cause: string;
  readonly advice: string;
}

/** Everything that the views show. Read-only; built once by `data/assemble.ts`. */
export interface Dataset {
  readonly id: string;
  readonly descriptor: Descriptor;
  /** In order of earliest day. */
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly series: readonly Series[];
  /** In order of earliest day. */
  readonly counts: readonly Count[];
  readonly roster: readonly RosterEntry[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
  readonly eventById: ReadonlyMap<string, Event>;
  /** Holds a stand-in for every actor that is named but could not be read. */
  readonly actorById: ReadonlyMap<string, Actor>;
  /** Holds a stand-in for every source that is cited but could not be read. */
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly seriesById: ReadonlyMap<string, Series>;
  readonly countById: ReadonlyMap<string, Count>;
  /** Indexes into `events`, ascending, of the events in which an actor takes part. */
  readonly eventsOfActor: ReadonlyMap<string, readonly number[]>;
  readonly disagreementsOn: (type: SubjectType, id: string) => readonly Disagreement[];
  /** First and last day of anything dated, widened to whole years; open ends left out. */
  readonly span: { readonly earliest: Day; readonly latest: Day };
  /** Claims that the reader chose to see displayed instead of the record's own (`withClaims`). */
  readonly chosenClaims: readonly ChosenClaim[];
  readonly faults: readonly Fault[];
  readonly problems: readonly FileProblem[];
  readonly columns: Columns;
  /**
   * Asks for the file of versions, which nothing but the list of changes needs; it never rejects. Undefined where the dataset
   * keeps none.
   */
  readonly history?: (() => Promise<HistoryReading>) | undefined;
}

/** The events as columns, for fast selection: one entry an event, in the order of `Dataset.events`. */
export interface Columns {
  /** First and last possible day; open ends are the limits of Int32. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Index into the keys of EVENT_KINDS. */
  readonly kind: Uint8Array;
  /** The folded text in which a search looks; made when first asked for. */
  readonly haystack: (index: number) => string;
}
