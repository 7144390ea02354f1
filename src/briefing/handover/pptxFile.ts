/** A briefing as a PowerPoint file. Loaded on demand, with the library that writes it. */
import PptxGenJS from "pptxgenjs";
import type { Slide, Statement } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { Deck, DeckSlide } from "../../domain/deck";
import { formatCount } from "../../domain/membership";
import { escapeXml, plain } from "../../ui/exhibit/escapeXml";
import { unlessAborted, type Work } from "../../ui/exhibit/work";
import { countInWords } from "../../ui/growth/countWords";
import { sourceLine } from "../slide/slideModel";
import { type Addressing, type SlideLink, slideLinks } from "../slideLinks";
import { BODY, colour, MARGIN, type Pen, SANS, SERIF, text, WIDE } from "./pptxParts";
import { type PlacedChart, repaired } from "./pptxRepair";
import { writeView } from "./pptxViews";
import { notesOf, type Rests, restsOn } from "./slideNotes";

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

const ACROSS = { x: MARGIN, w: WIDE - 2 * MARGIN } as const;
const FOOT = 6.75;

/** Layouts with a place for the title, so that the headline is the slide's title in outlines and for screen readers. */
const LAYOUTS = {
  slide: { kicker: 0.45, title: { y: 0.72, h: 0.7, fontSize: 28 }, subtitle: 1.45 },
  section: { kicker: 2.3, title: { y: 2.6, h: 1.7, fontSize: 44 }, subtitle: 4.4 },
} as const;
type Layout = keyof typeof LAYOUTS;

function defineLayouts(pptx: PptxGenJS) {
  for (const [title, layout] of Object.entries(LAYOUTS)) {
    const options = { name: "title", type: "title" as const, ...ACROSS, ...layout.title, margin: 0 };
    const face = { fontFace: SERIF, color: colour("--ink"), valign: "top" as const, align: "left" as const };
    pptx.defineSlideMaster({
      title,
      background: { color: colour("--paper") },
      objects: [{ placeholder: { options: { ...options, ...face }, text: "" } }],
    });
  }
}

function statement(pen: Pen, words: Statement) {
  if (!("count" in words)) {
    return text(pen, words.text, BODY, { fontFace: SERIF, fontSize: 30, valign: "middle" });
  }
  const count = pen.dataset.countById.get(words.count);
  if (!count) return text(pen, `The count “${words.count}” is not in this dataset any more.`, BODY);
  const figure = formatCount(count);
  const counted = `${countInWords(count).slice(figure.length).trim()}, ${formatDate(count.when)}`;
  text(pen, figure, { ...BODY, h: 2 }, { fontFace: SERIF, fontSize: 110, valign: "bottom" });
  text(pen, counted, { ...BODY, y: BODY.y + 2.2, h: 0.6 }, { fontSize: 22 });
  if (words.text) {
    text(
      pen,
      words.text,
      { ...BODY, y: BODY.y + 2.9, h: 1.6 },
      { fontFace: SERIF, fontSize: 18, color: colour("--soft") },
    );
  }
}

function body(pen: Pen, slide: Slide, { pictures: [first, ...others] }: Rests) {
  if (slide.statement) return statement(pen, slide.statement);
  if (!first) return;
  const notes = slide.annotations ?? [];
  const room = { ...BODY, h: BODY.h - (notes.length > 0 ? 0.75 : 0) };
  if (others.length === 0) writeView(pen, first, room);
  else {
    const width = (room.w - 0.4) / 2;
    [first, ...others].forEach((one, index) => {
      const x = room.x + index * (width + 0.4);
      text(pen, slide.sides?.[index]?.label ?? "", { x, y: room.y, w: width, h: 0.4 }, { bold: true });
      writeView(pen, one, { x, y: room.y + 0.5, w: width, h: room.h - 0.5 });
    });
  }
  if (notes.length > 0) {
    const words = notes.map(({ text: said }, index) => `(${index + 1}) ${said}`).join("   ");
    text(pen, words, { x: MARGIN, y: BODY.y + BODY.h - 0.6, w: BODY.w, h: 0.6 }, { fontSize: 13 });
  }
}

function foot({ page, dataset }: Pen, rests: Rests, links: readonly SlideLink[]) {
  const linked = links.map(({ label, url }) => ({
    text: ` ${plain(label)}`,
    options: { hyperlink: { url, tooltip: "Opens the live view" }, color: colour("--link") },
  }));
  page.addText([{ text: plain(sourceLine(dataset, rests.sources)) }, ...linked], {
    ...ACROSS,
    y: FOOT,
    w: ACROSS.w - 1,
    h: 0.45,
    margin: 0,
    fontFace: SANS,
    fontSize: 11,
    color: colour("--soft"),
    valign: "top",
    fit: "shrink",
  });
}

const KEPT = "It is kept in the briefing’s own file as it is.";

/** Writes one slide; one that could not be read says so. */
function draw(pen: Pen, deck: Deck, entry: DeckSlide, place: number, links: readonly SlideLink[]) {
  const { page, dataset } = pen;
  const slide = entry.ok ? entry.slide : undefined;
  const { kicker, subtitle } = LAYOUTS[layoutOf(entry)];
  const soft = colour("--soft");
  text(pen, deck.head.title, { ...ACROSS, y: kicker, h: 0.28 }, { color: soft, fontSize: 13 });
  page.addText(plain(slide?.headline ?? "This slide could not be read"), { placeholder: "title", fit: "shrink" });
  if (slide?.subtitle) text(pen, slide.subtitle, { ...ACROSS, y: subtitle, h: 0.35 }, { color: soft, fontSize: 15 });
  const rests = slide ? restsOn(dataset, slide) : { pictures: [], sources: [] };
  if (slide) body(pen, slide, rests);
  else text(pen, KEPT, BODY);
  foot(pen, rests, links);
  const number = { x: WIDE - MARGIN - 0.9, y: FOOT, w: 0.9, h: 0.3 };
  const style = { align: "right", bold: true, fontSize: 12, color: soft } as const;
  text(pen, `${place + 1} / ${deck.slides.length}`, number, style);
  page.addNotes(plain(slide ? notesOf(dataset, slide, rests, links) : KEPT));
}

const layoutOf = (entry: DeckSlide): Layout => (entry.ok && entry.slide.view === "section" ? "section" : "slide");

/**
 * Writes a briefing as a PowerPoint file: native, editable charts whose data sheets hold the numbers, alt text, notes, and on every
 * slide its sources and the link to the live view.
 * @throws the signal's reason when it was cancelled
 */
export async function pptxFile(dataset: Dataset, deck: Deck, addressing: Addressing, work: Work): Promise<Blob> {
  const pptx = new PptxGenJS();
  const charts: PlacedChart[] = [];
  const { descriptor } = dataset;
  pptx.layout = "LAYOUT_WIDE";
  pptx.title = plain(deck.head.title);
  pptx.subject = plain(`${descriptor.title}, data version ${descriptor.version}`);
  pptx.author = plain(descriptor.contributors.map(({ title }) => title).join(", "));
  // The only text that the library writes as it is.
  pptx.company = escapeXml(pptx.author);
  defineLayouts(pptx);
  for (const [place, entry] of deck.slides.entries()) {
    work.signal.throwIfAborted();
    const page = pptx.addSlide({ masterName: layoutOf(entry) });
    draw(
      { pptx, page, dataset, charts },
      deck,
      entry,
      place,
      slideLinks(entry.ok ? entry.slide : undefined, addressing),
    );
    work.report((place + 1) / (deck.slides.length + 2), `Slide ${place + 1} of ${deck.slides.length}`);
    await work.pause();
  }
  work.report((deck.slides.length + 1) / (deck.slides.length + 2), "Packing the file");
  const written = await unlessAborted(work.signal, pptx.write({ outputType: "uint8array" }));
  if (!(written instanceof Uint8Array)) throw new Error("the library wrote no bytes");
  await work.pause();
  work.signal.throwIfAborted();
  return new Blob([new Uint8Array(repaired(written, charts))], { type: TYPE });
}
