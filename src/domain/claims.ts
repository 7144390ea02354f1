import { buildDataset } from "./buildDataset";
import type { Dataset } from "./dataset";
import { dateOf } from "./dates";
import type { Event } from "./event";
import type { Count } from "./membership";
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

/** The events whose days are those of the claim that the record displays: another dated claim would move them. */
function eventsDatedBy(dataset: Dataset, { about, claims }: Disagreement): Event[] {
  const date = claims.find((claim) => claim.displayed)?.date;
  if (date === undefined) return [];
  const displayed = dateOf(date);
  return about.flatMap(({ type, id }) => {
    const event = type === "event" ? dataset.eventById.get(id) : undefined;
    const same = event?.when.earliest === displayed.earliest && event.when.latest === displayed.latest;
    return event && same ? [event] : [];
  });
}

/** The counts that the claims of a disagreement are. */
function claimedCounts(dataset: Dataset, { claims }: Disagreement): Count[] {
  return claims.flatMap(({ count }) => {
    const found = count === undefined ? undefined : dataset.countById.get(count);
    return found ? [found] : [];
  });
}

/**
 * Whether displaying this claim instead of the record's own would show something else: it dates an event, or it is one of
 * several published counts. Claims in words only are shown side by side and cannot be chosen.
 * @param dataset the dataset as loaded, before any choice
 */
export function isChoosable(dataset: Dataset, disagreement: Disagreement, claim: Claim): boolean {
  if (disagreement.claims.find((one) => claimRef(disagreement, one) === claimRef(disagreement, claim)) !== claim) {
    return false;
  }
  if (claim.date !== undefined && eventsDatedBy(dataset, disagreement).length > 0) return true;
  return (
    claim.count !== undefined && dataset.countById.has(claim.count) && claimedCounts(dataset, disagreement).length > 1
  );
}

/** The claim that a reference names, where it is there and can be chosen. */
export function findClaim(dataset: Dataset, ref: string): ChosenClaim | undefined {
  for (const disagreement of dataset.disagreements) {
    if (!ref.startsWith(`${disagreement.id}.`)) continue;
    const claim = disagreement.claims.find((one) => claimRef(disagreement, one) === ref);
    if (claim && isChoosable(dataset, disagreement, claim)) return { ref, disagreement, claim };
  }
  return undefined;
}

function apply(dataset: Dataset, chosen: readonly ChosenClaim[]): Dataset {
  const dates = new Map<string, string>();
  const standing = new Map<string, Count["standing"]>();
  for (const { disagreement, claim } of chosen) {
    for (const count of claim.count === undefined ? [] : claimedCounts(dataset, disagreement)) {
      standing.set(count.id, count.id === claim.count ? "chosen" : "set-aside");
    }
    if (claim.date !== undefined) {
      for (const event of eventsDatedBy(dataset, disagreement)) dates.set(event.id, claim.date);
    }
  }
  return buildDataset({
    ...dataset,
    events: dataset.events.map((event) => {
      const date = dates.get(event.id);
      return date === undefined ? event : { ...event, date, when: dateOf(date) };
    }),
    counts: dataset.counts.map((count) => {
      const found = standing.get(count.id);
      return found === undefined ? count : { ...count, standing: found };
    }),
    chosenClaims: chosen,
  });
}

const known = new WeakMap<Dataset, Map<string, Dataset>>();

/**
 * The dataset as it reads when these claims are displayed instead of the record's own: an event stands at the claimed date, a
 * chosen count carries the line and the others of its disagreement stand beside it. Everything that is made from the result
 * (views, tables, exports, links) says the same. The same object for the same claims; the dataset itself for none.
 * @param refs names of claims (`claimRef`); unknown ones are passed over
 */
export function withClaims(dataset: Dataset, refs: readonly string[]): Dataset {
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
