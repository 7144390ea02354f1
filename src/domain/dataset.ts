import type { Actor } from "./actor";
import type { ChosenClaim } from "./claims";
import type { Columns } from "./columns";
import type { Day } from "./dates";
import type { Event } from "./event";
import type { HistoryReading } from "./history";
import type { Count, RosterEntry, Series } from "./membership";
import type { OwnMark } from "./own";
import type { ResourceName } from "./resources";
import type { Citation, Descriptor, Disagreement, SubjectType } from "./schema";
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
  /** What was probably meant, to stand in "Did you mean …?": "2015-12". */
  readonly suggestion?: string;
}

/** A file that could not be used at all: the rest of the dataset is shown without it. */
export interface FileProblem {
  readonly name: ResourceName;
  readonly file: string;
  /** What went wrong, and what the reader can do, as two sentences. */
  readonly cause: string;
  readonly advice: string;
}

/**
 * A dataset as it comes from the thread that read its files: nothing but lists, columns and texts, so that it can cross over.
 * `openDataset` makes a `Dataset` of it.
 */
export interface PackedDataset {
  readonly id: string;
  readonly descriptor: Descriptor;
  readonly columns: Columns;
  /** With a stand-in at the end for every actor that is named but could not be read; so have sources and series. */
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
  /** In order of earliest day. */
  readonly counts: readonly Count[];
  readonly roster: readonly RosterEntry[];
  readonly disagreements: readonly Disagreement[];
  readonly faults: readonly Fault[];
  readonly problems: readonly FileProblem[];
  /** Files that are shown although they are not, byte for byte, those that the descriptor names. */
  readonly doubts: readonly FileProblem[];
}

/** Everything that the views show. Read-only; built once by `openDataset`. */
export interface Dataset {
  readonly id: string;
  readonly descriptor: Descriptor;
  /** In order of earliest day. Each is read when it is asked for (`lazyList`): what goes through all of them uses `columns`. */
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly series: readonly Series[];
  /** In order of earliest day. */
  readonly counts: readonly Count[];
  readonly roster: readonly RosterEntry[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
  readonly eventById: Lookup<Event>;
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
  /** Files that are shown although they are not, byte for byte, those that the descriptor names. */
  readonly doubts: readonly FileProblem[];
  readonly columns: Columns;
  /** Whether a list of citations is that of one event, rather than gathered from several. */
  readonly isOfOneEvent: (citations: readonly Citation[]) => boolean;
  /**
   * Asks for the file of versions, which nothing but the list of changes needs; it never rejects. Undefined where the dataset
   * keeps none.
   */
  readonly history?: (() => Promise<HistoryReading>) | undefined;
  /** Set where it is the reader's own: opened from files or an address, and kept on this device alone. */
  readonly own?: OwnMark;
}

/** Records by their id. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, "get" | "has">;
