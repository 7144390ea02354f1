import type { DateSpan } from "./dates";
import type { EventRecord } from "./schema";

/** Lanes of the timeline band, top to bottom. Several kinds share a lane. */
export const LANES = {
  summits: { label: "Summits" },
  speeches: { label: "Speeches" },
  meetings: { label: "Meetings" },
  announcements: { label: "Announcements" },
  publications: { label: "Agreements, reports" },
  programmes: { label: "Programmes, funds" },
} as const;
export type LaneId = keyof typeof LANES;

/** What kinds of events there are: name, plural, and the lane of the band in which they are drawn. */
export const EVENT_KINDS = {
  speech: { label: "Speech", plural: "Speeches", lane: "speeches" },
  summit: { label: "Summit", plural: "Summits", lane: "summits" },
  meeting: { label: "Meeting", plural: "Meetings", lane: "meetings" },
  conference: { label: "Conference", plural: "Conferences", lane: "meetings" },
  "industry-event": { label: "Industry event", plural: "Industry events", lane: "meetings" },
  announcement: { label: "Announcement", plural: "Announcements", lane: "announcements" },
  agreement: { label: "Agreement", plural: "Agreements", lane: "publications" },
  merger: { label: "Merger", plural: "Mergers", lane: "programmes" },
  fund: { label: "Fund", plural: "Funds", lane: "programmes" },
  publication: { label: "Publication", plural: "Publications", lane: "publications" },
  appointment: { label: "Appointment", plural: "Appointments", lane: "announcements" },
  programme: { label: "Programme", plural: "Programmes", lane: "programmes" },
  ratification: { label: "Ratification or accession", plural: "Ratifications, accessions", lane: "publications" },
  "entry-into-force": { label: "Entry into force", plural: "Entries into force", lane: "publications" },
  withdrawal: { label: "Withdrawal", plural: "Withdrawals", lane: "publications" },
} as const satisfies Record<string, { label: string; plural: string; lane: LaneId }>;
export type EventKind = keyof typeof EVENT_KINDS;

/** What an actor did in an event: the word beside its name, and the verb for "what it hosted, signed, funded". */
export const ROLES = {
  host: { label: "host", did: "Hosted" },
  convener: { label: "convener", did: "Convened" },
  organiser: { label: "organiser", did: "Organised" },
  chair: { label: "chair", did: "Chaired" },
  speaker: { label: "speaker", did: "Spoke at" },
  announcer: { label: "announced it", did: "Announced" },
  participant: { label: "took part", did: "Took part in" },
  signatory: { label: "signatory", did: "Signed" },
  party: { label: "joined", did: "Joined" },
  leaver: { label: "left", did: "Left" },
  funder: { label: "funder", did: "Funded" },
  author: { label: "author", did: "Wrote" },
  subject: { label: "concerned", did: "Was the subject of" },
} as const satisfies Record<string, { label: string; did: string }>;
export type Role = keyof typeof ROLES;

/** Whether an event happened, or a source only announced or planned it. */
export const STATUSES = {
  happened: { label: "happened" },
  announced: { label: "announced" },
  planned: { label: "planned" },
} as const;
export type Status = keyof typeof STATUSES;

/** What the date of a record rests on. */
export const DATE_BASES = {
  stated: { label: "The source states the date." },
  published: { label: "Only the date of publication is known." },
  inferred: { label: "The date is inferred." },
} as const;

/** An event as the views see it: the record, its date read, and its place in `Dataset.events`. */
export interface Event extends Omit<EventRecord, "status"> {
  readonly when: DateSpan;
  readonly status: Status;
  /** Position in `Dataset.events`, which are in order of time. */
  readonly index: number;
}
