import type {
  ActorRecord,
  CountRecord,
  Disagreement,
  EventRecord,
  RosterRecord,
  SeriesRecord,
  SourceRecord,
} from "./schema";

/** The record types of all lists, by list name. */
export interface Records {
  events: EventRecord;
  actors: ActorRecord;
  series: SeriesRecord;
  counts: CountRecord;
  roster: RosterRecord;
  sources: SourceRecord;
  disagreements: Disagreement;
}
export type ListName = keyof Records;
