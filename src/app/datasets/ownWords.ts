/** What is said of a dataset of the reader's own in a list, in words. */
import type { ListedOwn, OwnHead } from "../../data/ownStore";
import { counted } from "../../ui/event/counted";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

const KILO = 1000;

/** "12 kB", "3.4 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} kB`;
  const mega = bytes / KILO / KILO;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}

/** Names after one another; more than three are counted. */
function some(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, 3), names.length - 3];
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

export function originInWords({ origin }: OwnHead): string {
  return origin.kind === "address" ? `From ${origin.url}` : `From ${some(origin.names)} on this device`;
}

const NOUNS = { events: "event", actors: "actor", counts: "count", sources: "source" } as const;

/** "38 events, 24 actors, 60 counts, 118 sources" */
export const recordsInWords = ({ records }: OwnHead): string =>
  Object.entries(NOUNS)
    .map(([list, noun]) => counted(records[list] ?? 0, noun))
    .join(", ");

/** What is wrong with it; "" where nothing is. */
export function faultsInWords({ faults, problems }: OwnHead): string {
  const words = [
    problems > 0 && counted(problems, "file that could not be used", "files that could not be used"),
    faults > 0 && counted(faults, "fault"),
  ];
  return words.filter(Boolean).join(", ");
}

export const changedInWords = ({ added, changed }: OwnHead): string =>
  `${changed === added ? "Opened" : "Updated"} ${moment.format(new Date(changed))}`;

/** What a list calls a dataset. */
export const titleOf = ({ id, head }: ListedOwn): string => head?.title ?? id;
