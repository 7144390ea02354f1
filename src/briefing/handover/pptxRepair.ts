/** What the library that writes the file cannot do, or does not do right, done on the parts of its file. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChartData } from "./chartData";
import { scatterSeries } from "./scatterXml";
import { sheetFile } from "./sheetFile";

/** The chart of one place in a file: our growth chart, or one that the library writes well enough. */
export type PlacedChart = ChartData | "as written";

/**
 * The library gives all lines one column of days and writes cells without a value, a dot on every corner of a step, and days as
 * plain numbers. Here each line gets its own rows; corners are unmarked; the axis has years.
 */
function scatter(xml: string, data: ChartData): string {
  const [head = "", rest = ""] = xml.split(/<c:ser>[\s\S]*<\/c:ser>/);
  const [dates = "", ...values] = rest.split("</c:valAx>");
  const axis = dates
    .replace(/<c:numFmt formatCode="[^"]*" sourceLinked="1"\/>/, '<c:numFmt formatCode="yyyy" sourceLinked="0"/>')
    // Of an axis of names, and not allowed in one of values, which wants this in their place.
    .replace(/<c:auto [^>]*\/>\s*<c:lblAlgn [^>]*\/>\s*<c:noMultiLvlLbl [^>]*\/>/, '<c:crossBetween val="midCat"/>');
  return [`${head}${scatterSeries(data)}${axis}`, ...values].join("</c:valAx>");
}

/** The library writes all notes as one line. */
function paragraphs(xml: string): string {
  return xml.replace(/<a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>/g, (_, style: string, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:r>${style}<a:t>${line}</a:t></a:r>`)
      .join("</a:p><a:p>"),
  );
}

/** The library repeats the properties of a paragraph before each of its runs; they may stand once, before the first. */
function onceAParagraph(xml: string): string {
  return xml.replace(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*[^/]>[\s\S]*?<\/a:pPr>)/g, "$1");
}

const numberIn = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1]);

/**
 * Puts a written file right.
 * @param charts what each chart shows, in the order in which they were added
 */
export function repaired(file: Uint8Array, charts: readonly PlacedChart[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  const change = (name: string, by: (xml: string) => string) => {
    const part = parts[name];
    if (part) parts[name] = strToU8(by(strFromU8(part)));
  };
  for (const name of Object.keys(parts)) {
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) change(name, paragraphs);
    if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) change(name, onceAParagraph);
  }
  const written = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  written.sort((a, b) => numberIn(a) - numberIn(b));
  written.forEach((name, index) => {
    const data = charts[index];
    if (data === undefined || data === "as written") return;
    change(name, (xml) => scatter(xml, data));
    const relations = parts[name.replace("charts/", "charts/_rels/").concat(".rels")];
    const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(relations ? strFromU8(relations) : "")?.[1];
    if (book) parts[`ppt/${book}`] = sheetFile(data);
  });
  return zipSync(parts);
}
