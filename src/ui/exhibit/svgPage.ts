import type { Drawing } from "./exhibit";
import { ink } from "./inks";
import { type NamedSource, type Provenance, sourceLine } from "./provenance";
import { isolated, type Measure, type Type, wrapped, xml } from "./svgText";

/** Width of the page and of its margins, in px. */
export const PAGE_WIDTH = 1200;
const MARGIN = 48;
/** Width in which the figure is drawn. */
export const FIGURE_WIDTH = PAGE_WIDTH - 2 * MARGIN;
/** So many sources are named under a figure; the others are in the metadata, and under the permalink. */
const SOURCES_AT_MOST = 48;
const COLUMN_GAP = 40;
const NUMBER_WIDTH = 24;

const TITLE: Type = { family: "serif", size: 34, weight: 600, ink: "--ink", lead: 1.18 };
const FILTERS: Type = { family: "sans", size: 18, weight: 400, ink: "--soft", lead: 1.4 };
const SENTENCE: Type = { family: "serif", size: 17, weight: 400, ink: "--ink", lead: 1.5 };
const NOTE: Type = { family: "sans", size: 14, weight: 400, ink: "--soft", lead: 1.45 };
const HEAD: Type = { family: "sans", size: 14, weight: 600, ink: "--ink", lead: 1.5 };
const SOURCE: Type = { family: "sans", size: 13, weight: 400, ink: "--soft", lead: 1.35 };
const FOOT: Type = { family: "sans", size: 14, weight: 400, ink: "--ink", lead: 1.5 };

/** A finished page: a whole SVG document and its size in px. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

interface Block {
  readonly markup: string;
  readonly height: number;
}

/** Lines of text as one text element, so that an editor takes them for one. */
function setLines(lines: readonly string[], type: Type, x: number, y: number): Block {
  const step = type.size * type.lead;
  // The first baseline lies so that ascenders stand within the block.
  const baseline = (line: number) => (y + line * step + (step + type.size * 0.7) / 2).toFixed(1);
  const spans = lines.map((line, i) => `<tspan x="${x}" y="${baseline(i)}">${xml(line)}</tspan>`).join("");
  const style = `font-family="${xml(ink(`--${type.family}`))}" font-size="${type.size}" font-weight="${type.weight}" fill="${ink(type.ink)}"`;
  return { markup: lines.length > 0 ? `<text ${style}>${spans}</text>` : "", height: lines.length * step };
}

const rule = (y: number, width: number, property: string) =>
  `<path d="M${MARGIN} ${y}H${PAGE_WIDTH - MARGIN}" stroke="${ink(property)}" stroke-width="${width}" fill="none"/>`;

const inLine = ({ title, publisher, date }: NamedSource) =>
  [isolated(title), isolated(publisher), date.replaceAll(" ", "\u00a0")].filter(Boolean).join(", ");

/** The sources, numbered, in two columns of about the same height. */
function setSources(sources: readonly NamedSource[], y: number, measure: Measure): Block {
  const width = (FIGURE_WIDTH - COLUMN_GAP) / 2;
  const step = SOURCE.size * SOURCE.lead;
  const named = sources.slice(0, SOURCES_AT_MOST).map((source, i) => ({
    number: `${i + 1}`,
    lines: wrapped(inLine(source), width - NUMBER_WIDTH, SOURCE, measure),
  }));
  const height = (items: typeof named) => items.reduce((sum, { lines }) => sum + lines.length * step + 4, 0);
  let first = 0;
  while (first < named.length && height(named.slice(0, first)) < height(named.slice(first))) first++;
  const columns = [named.slice(0, first), named.slice(first)];
  const markup = columns.map((column, i) => {
    const x = MARGIN + i * (width + COLUMN_GAP);
    let at = y;
    return column
      .map(({ number, lines }) => {
        const set = setLines([number], { ...SOURCE, ink: "--ink" }, x, at).markup;
        const block = setLines(lines, SOURCE, x + NUMBER_WIDTH, at);
        at += block.height + 4;
        return set + block.markup;
      })
      .join("");
  });
  return { markup: markup.join(""), height: Math.max(...columns.map(height)) };
}

/** The file about itself, for programs: Dublin Core, with every source. */
function metadata(said: Provenance): string {
  const facts: readonly (readonly [name: string, value: string])[] = [
    ["title", said.title],
    ["description", `Filters: ${said.filters}. As of ${said.asOf}. ${said.sentence}`],
    ["publisher", `${said.dataset}, data version ${said.version}`],
    ["date", said.day],
    ["rights", [said.licence, said.licenceUrl].filter(Boolean).join(", ")],
    ["identifier", said.permalink],
    ...said.sources.map((source) => ["source", sourceLine(source)] as const),
  ];
  const elements = facts.map(([name, value]) => `<dc:${name}>${xml(value)}</dc:${name}>`).join("");
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${elements}</rdf:Description></rdf:RDF></metadata>`;
}

/**
 * A figure as a page that stands alone: title, filters, figure, the sentence that says the same, numbered sources, version,
 * licence and address. Its text stays text, which an editor can change.
 * @param fonts rules of CSS that bring the fonts along
 */
export function composePage(said: Provenance, drawing: Drawing, measure: Measure, fonts: string): Page {
  const parts: string[] = [];
  let y = 32;
  const put = (block: Block, after: number) => {
    parts.push(block.markup);
    y += block.height + after;
  };
  const paragraph = (text: string, type: Type, after: number) =>
    put(setLines(wrapped(text, FIGURE_WIDTH, type, measure), type, MARGIN, y), after);

  parts.push(rule(y, 3, "--ink"));
  y += 16;
  paragraph(said.title, TITLE, 6);
  paragraph(`${said.filters} · as of ${said.asOf}`, FILTERS, 20);
  const x = MARGIN + (FIGURE_WIDTH - drawing.width) / 2;
  put({ markup: `<g transform="translate(${x} ${y.toFixed(1)})">${drawing.markup}</g>`, height: drawing.height }, 20);
  paragraph(said.sentence, SENTENCE, said.notes.length > 0 ? 8 : 20);
  for (const [i, note] of said.notes.entries()) paragraph(note, NOTE, i === said.notes.length - 1 ? 20 : 2);
  parts.push(rule(y, 1, "--edge"));
  y += 12;
  paragraph(said.sources.length === 0 ? "No source: nothing is shown" : "Sources", HEAD, 4);
  put(setSources(said.sources, y, measure), 4);
  const more = said.sources.length - SOURCES_AT_MOST;
  if (more > 0) paragraph(`and ${more} more, named in the data of this figure and at the address below`, SOURCE, 4);
  y += 8;
  parts.push(rule(y, 1, "--edge"));
  y += 12;
  paragraph(`${said.dataset} · data version ${said.version} · ${said.licence}`, FOOT, 0);
  paragraph(said.permalink, { ...FOOT, ink: "--link" }, 28);

  const height = Math.ceil(y);
  const svg = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH}" height="${height}" viewBox="0 0 ${PAGE_WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xml(said.title)}</title>`,
    `<desc id="desc">${xml(`${said.sentence} Filters: ${said.filters}. As of ${said.asOf}. Data version ${said.version}.`)}</desc>`,
    metadata(said),
    `<style>${fonts}</style>`,
    `<rect width="${PAGE_WIDTH}" height="${height}" fill="${ink("--paper")}"/>`,
    ...parts.filter(Boolean),
    "</svg>",
    "",
  ].join("\n");
  return { width: PAGE_WIDTH, height, svg };
}
