/** A briefing as one HTML file that needs nothing else: data, briefing, script, style and fonts are in it. */
import type { Player } from "../../data/playerFile";
import type { Dataset } from "../../domain/dataset";
import { type Deck, deckText } from "../../domain/deck";
import { filtersInWords } from "../../domain/filterChips";
import { NO_FILTERS } from "../../domain/filters";
import { extractOf } from "../../ui/exhibit/jsonFile";
import { asOfInWords } from "../../ui/exhibit/provenance";
import type { Work } from "../../ui/exhibit/work";
import type { Addresses } from "./addresses";
import { BLOCKS } from "./blocks";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const htmlText = (text: string) => text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);

/** JSON that cannot end the block in which it stands. */
const jsonBlock = (id: string, json: string) =>
  `<script type="application/json" id="${id}">${json.replaceAll("<", "\\u003c")}</script>`;

/**
 * Puts the file together.
 * @param dataset JSON of an extract with the whole dataset
 */
export function composeHtml(
  title: string,
  player: Player,
  dataset: string,
  briefing: string,
  addresses: Addresses,
): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${player.policy}">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${player.style}</style>
</head>
<body>
<div id="root"></div>
<noscript>This briefing needs JavaScript to draw its slides. Its data stand in this file as JSON.</noscript>
${jsonBlock(BLOCKS.dataset, dataset)}
${jsonBlock(BLOCKS.briefing, briefing)}
${jsonBlock(BLOCKS.addresses, JSON.stringify(addresses))}
<script>${player.script}</script>
</body>
</html>
`;
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** The whole dataset as an extract, which is how the app writes and reads a dataset in one file. */
async function wholeDataset(dataset: Dataset, title: string, permalink: string, work: Work): Promise<string> {
  const records = {
    events: idsOf(dataset.events),
    actors: idsOf(dataset.actors),
    series: idsOf(dataset.series),
    counts: idsOf(dataset.counts),
    roster: idsOf(dataset.roster),
    sources: idsOf(dataset.sources),
    disagreements: idsOf(dataset.disagreements),
  };
  const said = {
    title,
    filters: filtersInWords(dataset, NO_FILTERS),
    asOf: asOfInWords(dataset, NO_FILTERS),
    permalink,
    sentence: "",
  };
  const blob = await extractOf({ dataset, filters: NO_FILTERS, records }, said, work);
  return blob.text();
}

/**
 * Writes a briefing as one self-contained HTML file that presents it.
 * @param dataset as loaded
 * @param addresses where its links lead: to the app, which the file does not need
 * @throws LoadError where the player cannot be had; the signal's reason when it was cancelled
 */
export async function htmlFile(
  dataset: Dataset,
  deck: Deck,
  addresses: Addresses,
  loadPlayer: (signal: AbortSignal) => Promise<Player>,
  work: Work,
): Promise<Blob> {
  work.report(0, "Fetching the player");
  const player = await loadPlayer(work.signal);
  const { report } = work;
  const data = await wholeDataset(dataset, deck.head.title, addresses.overview, {
    ...work,
    report: (done, doing) => report(0.2 + 0.6 * done, doing),
  });
  work.report(0.9, "Packing the file");
  await work.pause();
  work.signal.throwIfAborted();
  return new Blob([composeHtml(deck.head.title, player, data, deckText(deck), addresses)], {
    type: "text/html;charset=utf-8",
  });
}
