/**
 * Citations in the forms that other programs and papers take, made by citation-js. What the library would lose is handed to it
 * in a form that it keeps: titles are plain text here, not the markup for which CSL and BibTeX take angle brackets and braces.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import chicago from "style-chicago";
import type { CitationForm, Style } from "./citationForms";
import type { CslItem } from "./cslItems";
import { type Entry, readRuns } from "./runs";

/** How each style is set: the British one by the rules of its own language, the American ones by theirs. */
const SETTING = {
  apa: { template: "apa", lang: "en-US", printsVersion: true },
  chicago: { template: "chicago-author-date", lang: "en-US", printsVersion: false },
  harvard: { template: "harvard1", lang: "en-GB", printsVersion: false },
} as const satisfies Record<Style, object>;

/** What makes the library's American locale a British one, as far as references go: quotes, and the order in a date. */
const BRITISH: readonly (readonly [american: string | RegExp, british: string])[] = [
  ['xml:lang="en-US"', 'xml:lang="en-GB"'],
  ['punctuation-in-quote="true"', 'punctuation-in-quote="false"'],
  [
    /<date form="text">.*?<\/date>/,
    '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
  ],
  ['name="open-quote">“', 'name="open-quote">‘'],
  ['name="close-quote">”', 'name="close-quote">’'],
  ['name="open-inner-quote">‘', 'name="open-inner-quote">“'],
  ['name="close-inner-quote">’', 'name="close-inner-quote">”'],
];

const { styles, locales } = plugins.config.get("@csl");
styles.add(SETTING.chicago.template, chicago);
locales.add(
  "en-GB",
  BRITISH.reduce((locale, [american, british]) => locale.replace(american, british), locales.get("en-US")),
);

const bibtexOptions = plugins.config.get("@bibtex").format;
// The library would drop every letter for which LaTeX has no command, such as all of Arabic; the file is UTF-8 instead.
bibtexOptions.asciiOnly = false;
// Ids are kebab-case, which BibTeX takes for keys: they stay what they are and one of a kind.
bibtexOptions.checkLabel = false;

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** An item for the library: one line a text, without controls, each text changed. What identifies it stays as it is. */
function prepared({ id, type, URL, ...texts }: CslItem, change: (text: string) => string): object {
  const line = (text: string) => change(oneLine(text));
  const filled = Object.entries(texts).filter(([, value]) => value !== undefined);
  return {
    id,
    type,
    ...(URL && { URL }),
    ...Object.fromEntries(filled.map(([key, value]) => [key, changed(value, line)])),
  };
}

/** Stand for angle brackets while the style is at work, which takes some of them for markup. */
const BRACKETS = { "<": "\uE000", ">": "\uE001" } as const;
const hidden = (text: string) => text.replaceAll("<", BRACKETS["<"]).replaceAll(">", BRACKETS[">"]);
const shown = (text: string) => text.replaceAll(BRACKETS["<"], "<").replaceAll(BRACKETS[">"], ">");

/**
 * The title as a style is to print it. That of an edition of a dataset, a view with its filters, is no headline: it keeps its
 * case, and says the version where the style does not.
 */
function styledTitle({ type, title, version }: CslItem, printsVersion: boolean): string {
  const plain = hidden(oneLine(title));
  if (type !== "dataset" || version === undefined) return plain;
  return `<span class="nocase">${plain}${printsVersion ? "" : `, data version ${version}`}</span>`;
}

/** The items as a bibliography, in the order and wording of a style. */
export function bibliography(items: readonly CslItem[], style: Style): Entry[] {
  const { template, lang, printsVersion } = SETTING[style];
  // The note is left out: citeproc would read commands in it.
  const data = items.map(({ note: _, ...item }) => ({
    ...prepared(item, hidden),
    title: styledTitle(item, printsVersion),
  }));
  return plugins.output
    .format("bibliography", data, { template, lang, format: "html", asEntryArray: true })
    .map(([id, html]) => ({ id, runs: readRuns(html).map((run) => ({ ...run, text: shown(run.text) })) }));
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Not \{ and \}: BibTeX counts braces whether or not a backslash stands before them.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};
const latex = (text: string) => text.replace(/[\\{}<>~^&%$#_]/g, (sign) => LATEX[sign] ?? sign);

/** The items as a BibTeX file in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  const data = items.map((item) => ({
    ...prepared(item, latex),
    "citation-key": item.id,
    // An address stands as it is: only what would end the field is encoded, as addresses may be.
    ...(item.URL && { URL: item.URL.replace(/[{}\\\s]/g, encodeURIComponent) }),
  }));
  return `${plugins.output.format("bibtex", data, { format: "text" }).trim()}\n`;
}

/** The items as a RIS file. The lines are written here: the library breaks them after 70 signs, addresses too. */
export function ris(items: readonly CslItem[]): string {
  const data = items.map((item) => prepared(item, (text) => text));
  const records = plugins.output.format("ris", data, { format: "object" }).map(({ TY, ID: _, ...tags }, index) => {
    const all = [["TY", TY], ["ID", items[index]?.id], ...Object.entries(tags), ["ER", ""]] as const;
    return all.flatMap(([tag, value]) => [value ?? []].flat().map((one) => `${tag}  - ${one}\r\n`)).join("");
  });
  return records.join("\r\n");
}

/** The items as CSL-JSON. */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** What is asked for: some items in a form, formatted text in a style. */
export interface CitationRequest {
  readonly items: readonly CslItem[];
  readonly form: CitationForm;
  readonly style: Style;
}

/** A citation: the entries of a bibliography, or a file as text. */
export type Citation = { readonly entries: readonly Entry[] } | { readonly file: string };

const WRITE = { bibtex, ris, csl: cslJson } as const satisfies Record<Exclude<CitationForm, "text">, unknown>;

/** The items in the form that was asked for. */
export function cite({ items, form, style }: CitationRequest): Citation {
  return form === "text" ? { entries: bibliography(items, style) } : { file: WRITE[form](items) };
}
