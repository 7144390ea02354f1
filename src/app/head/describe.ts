import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { filterChips, filtersInWords } from "../../domain/filterChips";
import type { Filters } from "../../domain/filters";
import { once } from "../../domain/once";
import { SOURCE_KINDS } from "../../domain/source";
import { growthSentence } from "../../ui/growth/growthSentence";
import { timelineSentence } from "../../ui/timeline/timelineWords";
import { directorySentence } from "../../views/actors/directoryModel";
import { leadSentence as disagreementsSentence, entriesOf } from "../../views/disagreements/disagreementsModel";
import { leadSentence } from "../../views/overview/overviewModel";
import { sourceRows, sourcesSentence } from "../../views/sources/sourcesModel";
import { authorsText, issuedWhen, publisherText } from "../../views/sources/sourceWords";

/** Search engines and messengers show about this many letters. */
const LONGEST = 300;
const sentences = once(() => new Intl.Segmenter("en-GB", { granularity: "sentence" }));

/** As many whole sentences of a text as fit, at least the first; a first one that does not fit is cut after a word. */
export function openingOf(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text.trim();
  let kept = "";
  for (const { segment } of sentences().segment(text)) {
    if ((kept + segment).trimEnd().length > longest) break;
    kept += segment;
  }
  if (kept) return kept.trim();
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trim()}…`;
}

type Describe = (dataset: Dataset, filters: Filters, id: string) => string;

function sourceSentence(dataset: Dataset, id: string): string {
  const source = dataset.sourceById.get(id);
  if (!source) return "";
  const when = issuedWhen(source);
  const facts = [authorsText(source), publisherText(source), when && formatDate(when)].filter(Boolean).join(", ");
  return `${source.title}${facts && ` (${facts})`}: ${SOURCE_KINDS[source.custom.kind].label} source, and what rests on it.`;
}

/** What each view shows of a dataset, in generated sentences. */
const SENTENCES: Readonly<Record<string, Describe>> = {
  overview: leadSentence,
  timeline: timelineSentence,
  membership: (dataset, filters) => growthSentence(dataset, filters).text,
  actors: directorySentence,
  sources: (dataset, filters) => sourcesSentence(sourceRows(dataset, filters)),
  disagreements: (dataset) => disagreementsSentence(entriesOf(dataset)),
  about: ({ descriptor }) => descriptor.description,
};

/** What the page of a record is about: what the record says itself. */
const RECORDS: Readonly<Record<string, Describe>> = {
  actor: (dataset, _, id) => dataset.actorById.get(id)?.description ?? "",
  event: (dataset, _, id) => dataset.eventById.get(id)?.summary ?? "",
  source: (dataset, _, id) => sourceSentence(dataset, id),
};

/**
 * What a page shows, for the description of the document: a sentence or two.
 * @param view id of the view in the registry
 * @param id the record that a view of one record shows
 */
export function describe(dataset: Dataset, filters: Filters, view: string, id: string): string {
  const record = RECORDS[view]?.(dataset, filters, id);
  if (record) return openingOf(record);
  const { title, description } = dataset.descriptor;
  const sentence = SENTENCES[view]?.(dataset, filters, id) || description;
  const named = sentence.includes(title) ? sentence : `${title}. ${sentence}`;
  const inForce = filterChips(dataset, filters).length > 0;
  const shown = inForce ? ` Filters: ${filtersInWords(dataset, filters)}.` : "";
  return `${openingOf(named, Math.max(LONGEST - shown.length, LONGEST / 2))}${shown}`;
}
