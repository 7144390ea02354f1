import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import { asLoaded, displayedClaim, eventsDatedBy } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, dateOf, formatDate } from "../../domain/dates";
import type { Event } from "../../domain/event";
import type { Citation } from "../../domain/schema";

/** The dates that sources give for one event, where they do not all give the same. */
export interface DateDispute {
  /** The date at which the event stands: the record's own or, where the reader chose another claim, that. */
  readonly displayed: DateSpan;
  /** Whether the reader chose it. */
  readonly chosen: boolean;
  /** The other dates claimed, each once, in order of time. */
  readonly others: readonly DateSpan[];
  /** What the dated claims rest on. */
  readonly citations: readonly Citation[];
}

const inTime = (a: DateSpan, b: DateSpan) => a.earliest - b.earliest || a.latest - b.latest;

function withDispute(known: DateDispute | undefined, next: DateDispute): DateDispute {
  if (!known) return next;
  const first = known.chosen ? known : next;
  const own = formatDate(first.displayed);
  const others = new Map([...known.others, ...next.others].map((date) => [formatDate(date), date]));
  others.delete(own);
  return {
    displayed: first.displayed,
    chosen: first.chosen,
    others: [...others.values()].sort(inTime),
    citations: [...known.citations, ...next.citations],
  };
}

function build(dataset: Dataset): Map<string, DateDispute> {
  const disputes = new Map<string, DateDispute>();
  const loaded = asLoaded(dataset);
  for (const disagreement of dataset.disagreements) {
    const dated = disagreement.claims.filter(({ date }) => date !== undefined);
    const shown = displayedClaim(dataset, disagreement);
    const own = shown?.date === undefined ? disagreement.claims.find(({ displayed }) => displayed) : shown;
    if (own?.date === undefined) continue;
    const displayed = dateOf(own.date);
    const dates = new Map(dated.map(({ date = "" }) => [formatDate(dateOf(date)), dateOf(date)]));
    dates.delete(formatDate(displayed));
    if (dates.size === 0) continue;
    for (const { id } of eventsDatedBy(loaded, disagreement)) {
      const dispute: DateDispute = {
        displayed,
        chosen: own.displayed !== true,
        others: [...dates.values()].sort(inTime),
        citations: dated.map(({ citation }) => citation),
      };
      disputes.set(id, withDispute(disputes.get(id), dispute));
    }
  }
  return disputes;
}

const known = new WeakMap<Dataset, ReadonlyMap<string, DateDispute>>();

/** The disputed dates by the id of their event: disagreements that date it and have another dated claim. */
export function dateDisputes(dataset: Dataset): ReadonlyMap<string, DateDispute> {
  const disputes = known.get(dataset) ?? build(dataset);
  known.set(dataset, disputes);
  return disputes;
}

/** All dates claimed, as one sentence: "Sources disagree on the date: 9 December 2013 (displayed), 11 December 2013." */
export function disputeInWords({ displayed, chosen, others }: DateDispute): string {
  const shown = `${formatDate(displayed)} (displayed${chosen ? " by your choice" : ""})`;
  return `Sources disagree on the date: ${[shown, ...others.map(formatDate)].join(", ")}.`;
}

/** What a reader must know of an event besides what it was: that sources disagree, and that it has one witness only. */
export function remarksOn(dataset: Dataset, event: Event): { disputed: string; witness: string } {
  const dispute = dateDisputes(dataset).get(event.id);
  const disputed = dataset.disagreementsOn("event", event.id).length > 0 ? "Sources disagree on it." : "";
  const witness = restsOnOne(dataset, event.citations);
  return { disputed: dispute ? disputeInWords(dispute) : disputed, witness: witness ? ONE_WITNESS[witness] : "" };
}
