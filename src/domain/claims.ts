import type { Dataset } from "./dataset";
import { type DateSpan, dateOf } from "./dates";
import type { Event } from "./event";
import type { Count } from "./membership";
import { withDates } from "./openDataset";
import type { Disagreement } from "./schema";

/** One side of a disagreement. */
export type Claim = Disagreement["claims"][number];

/** A claim that the reader chose to see displayed, with the disagreement in which it stands. */
export interface ChosenClaim {
  readonly ref: string;
  readonly disagreement: Disagreement;
  readonly claim: Claim;
}

/**
 * The name of a claim in a link: "founding-date.bbc-2014", its disagreement and the source that makes it. Both are ids, so the
 * dot stands in neither; a source that makes several claims in one disagreement is named by its first.
 */
export function claimRef(disagreement: Disagreement, claim: Claim): string {
  return `${disagreement.id}.${claim.citation.source}`;
}

const loadedFrom = new WeakMap<Dataset, Dataset>();

/** The dataset as loaded, from which one with chosen claims was made; the dataset itself where nothing was chosen. */
export function asLoaded(dataset: Dataset): Dataset {
  return loadedFrom.get(dataset) ?? dataset;
}

const sameDays = (a: DateSpan, b: DateSpan) => a.earliest === b.earliest && a.latest === b.latest;

/** The events whose days are those of the claim that the record displays: another dated claim would move them. */
export function eventsDatedBy(dataset: Dataset, { about, claims }: Disagreement): Event[] {
  const date = claims.find((claim) => claim.displayed)?.date;
  if (date === undefined) return [];
  const displayed = dateOf(date);
  return about.flatMap(({ type, id }) => {
    const event = type === "event" ? dataset.eventById.get(id) : undefined;
    return event && sameDays(event.when, displayed) ? [event] : [];
  });
}

/**
 * The counts between which a disagreement lies for a claim that is one of them: those of its group, itself included. A
 * disagreement may also name a total, or figures of other groups, which no choice between these touches.
 */
function rivalCounts(dataset: Dataset, { claims }: Disagreement, claim: Claim): Count[] {
  const countOf = ({ count }: Claim) => (count === undefined ? undefined : dataset.countById.get(count));
  const own = countOf(claim);
  return own ? claims.flatMap((one) => countOf(one) ?? []).filter(({ group }) => group === own.group) : [];
}

/** Whether a claim is the record's own, or gives other days than the record does: the same days need no choice. */
function movesEvents(dataset: Dataset, disagreement: Disagreement, { date, displayed }: Claim): boolean {
  const events = date === undefined ? [] : eventsDatedBy(dataset, disagreement);
  return date !== undefined && events.some(({ when }) => displayed || !sameDays(when, dateOf(date)));
}

/**
 * Whether displaying this claim instead of the record's own would show something else: it dates an event otherwise, or it is
 * one of several published counts of a group; the record's own is the one to come back to. Claims in words only are shown side by side
 * and cannot be chosen. A choice already made does not matter.
 */
export function isChoosable(dataset: Dataset, disagreement: Disagreement, claim: Claim): boolean {
  const loaded = asLoaded(dataset);
  if (disagreement.claims.find((one) => claimRef(disagreement, one) === claimRef(disagreement, claim)) !== claim) {
    return false;
  }
  if (movesEvents(loaded, disagreement, claim)) return true;
  return rivalCounts(loaded, disagreement, claim).length > 1;
}

/** The claims of a disagreement between which a reader can choose: at least two, or none. */
export function choosableClaims(dataset: Dataset, disagreement: Disagreement): Claim[] {
  const claims = disagreement.claims.filter((claim) => isChoosable(dataset, disagreement, claim));
  return claims.length > 1 ? claims : [];
}

/** The claim that is displayed now: the reader's choice, else the record's own, which a disagreement need not have. */
export function displayedClaim(dataset: Dataset, disagreement: Disagreement): Claim | undefined {
  const chosen = dataset.chosenClaims.find((one) => one.disagreement.id === disagreement.id);
  return chosen?.claim ?? disagreement.claims.find(({ displayed }) => displayed);
}

/** The claim that a reference names, where it is there and can be chosen. */
export function findClaim(dataset: Dataset, ref: string): ChosenClaim | undefined {
  for (const disagreement of dataset.disagreements) {
    if (!ref.startsWith(`${disagreement.id}.`)) continue;
    const claim = choosableClaims(dataset, disagreement).find((one) => claimRef(disagreement, one) === ref);
    if (claim) return { ref, disagreement, claim };
  }
  return undefined;
}

/** For an event that stands at a date of the reader's choice: that choice, and the days that the record itself gives. */
export function chosenDate(dataset: Dataset, event: Event): { chosen: ChosenClaim; own: DateSpan } | undefined {
  const own = asLoaded(dataset).eventById.get(event.id);
  if (!own || own.date === event.date) return undefined;
  const chosen = dataset.chosenClaims.find(
    ({ disagreement, claim }) =>
      claim.date === event.date && disagreement.about.some(({ type, id }) => type === "event" && id === event.id),
  );
  return chosen && { chosen, own: own.when };
}

function apply(dataset: Dataset, chosen: readonly ChosenClaim[]): Dataset {
  const dates = new Map<string, string>();
  const standing = new Map<string, Count["standing"]>();
  for (const { disagreement, claim } of chosen) {
    for (const count of rivalCounts(dataset, disagreement, claim)) {
      standing.set(count.id, count.id === claim.count ? "chosen" : "set-aside");
    }
    if (claim.date !== undefined) {
      for (const event of eventsDatedBy(dataset, disagreement)) dates.set(event.id, claim.date);
    }
  }
  const counts = dataset.counts.map((count) => {
    const found = standing.get(count.id);
    return found === undefined ? count : { ...count, standing: found };
  });
  const read: Dataset = {
    ...withDates(dataset, dates),
    counts,
    countById: new Map(counts.map((count) => [count.id, count])),
    chosenClaims: chosen,
  };
  loadedFrom.set(read, dataset);
  return read;
}

const known = new WeakMap<Dataset, Map<string, Dataset>>();

/**
 * The dataset as it reads when these claims are displayed instead of the record's own: an event stands at the claimed date, a
 * chosen count carries the line and the others of its disagreement stand beside it. Everything that is made from the result
 * (views, tables, exports, links) says the same. The same object for the same claims; the dataset itself for none.
 * @param given the dataset as loaded, or one already read with other claims
 * @param refs names of claims (`claimRef`); unknown ones are passed over
 */
export function withClaims(given: Dataset, refs: readonly string[]): Dataset {
  const dataset = asLoaded(given);
  const chosen = refs.flatMap((ref) => findClaim(dataset, ref) ?? []);
  if (chosen.length === 0) return dataset;
  const key = chosen.map(({ ref }) => ref).join(" ");
  const versions = known.get(dataset) ?? new Map<string, Dataset>();
  known.set(dataset, versions);
  const version = versions.get(key) ?? apply(dataset, chosen);
  versions.set(key, version);
  return version;
}

/** The claims of a link with one more, which takes the place of any other of its disagreement. */
export function choosing(refs: readonly string[], disagreement: Disagreement, claim: Claim | undefined): string[] {
  const others = refs.filter((ref) => !ref.startsWith(`${disagreement.id}.`));
  return claim && !claim.displayed ? [...others, claimRef(disagreement, claim)] : others;
}
