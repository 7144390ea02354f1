import * as z from "zod/mini";
import { BRIEFING_FORMAT, briefingHeadSchema, slideSchema } from "../domain/briefing";
import type { Fault } from "../domain/dataset";
import { type Deck, type DeckSlide, freeId } from "../domain/deck";
import { LoadError } from "./loadError";
import { parseJson } from "./loadJson";
import { type RawFault, readRecord, shown, writeFaults } from "./readRecords";

const KEEP = "Ask whoever gave you the file for another copy; nothing that you have here was changed.";

const envelope = z.looseObject({ format: z.optional(z.unknown()), slides: z.optional(z.unknown()) });

function checkFormat(file: string, format: unknown) {
  if (typeof format === "number" && format > BRIEFING_FORMAT) {
    throw new LoadError(
      file,
      `${file} was made by a newer version of Alliance Atlas (format ${format}; this one reads ${BRIEFING_FORMAT}).`,
      "Reload the page to get the newest version, or open the file where it was made.",
    );
  }
}

const slideName = (value: unknown, index: number) => {
  const headline = z.looseObject({ headline: z.string() }).safeParse(value);
  return `Slide ${index + 1}${headline.success ? `, “${headline.data.headline}”` : ""}`;
};

/** One slide, or what is wrong with it. Ids that are missing or stand twice are made anew: slides are told apart by them. */
function readSlide(
  value: unknown,
  index: number,
  file: string,
  taken: Set<string>,
): DeckSlide & { raw?: unknown; raws: RawFault[] } {
  const name = slideName(value, index);
  const given = z.looseObject({ id: z.string() }).safeParse(value);
  const id = freeId(given.success ? given.data.id : `slide-${index + 1}`, taken);
  taken.add(id);
  const read = readRecord(slideSchema, value, file, ["slides", index], name);
  return read.ok
    ? { ok: true, id, slide: { ...read.record, id }, raws: [] }
    : { ok: false, id, raw: value, faults: [], raws: read.faults };
}

/**
 * Reads a briefing file. A slide that is not right is kept as it is, with its faults (path, line, expected, found), and the
 * others are used.
 * @throws LoadError for text that is no briefing at all, was cut short, or is of a newer format
 */
export async function readBriefing(file: string, text: string): Promise<{ deck: Deck; faults: readonly Fault[] }> {
  const json = await parseJson(file, text);
  const whole = envelope.safeParse(json.value);
  if (!whole.success) {
    throw new LoadError(file, `${file} holds no briefing: expected an object, found ${shown(json.value)}.`, KEEP);
  }
  const { slides, ...head } = whole.data;
  checkFormat(file, head.format);
  const readHead = readRecord(briefingHeadSchema, head, file, [], file);
  if (!readHead.ok) {
    const [first] = await writeFaults(readHead.faults, new Map([[file, json]]));
    const place = first ? ` At ${first.path || "the top"}: expected ${first.expected}, found ${first.found}.` : "";
    throw new LoadError(file, `${file} holds no briefing that can be read.${place}`, KEEP);
  }
  if (!Array.isArray(slides)) {
    throw new LoadError(file, `${file} has no list of slides: found ${shown(slides)}.`, KEEP);
  }
  const taken = new Set<string>();
  const read = slides.map((value: unknown, index) => readSlide(value, index, file, taken));
  const faults = await writeFaults(
    read.flatMap(({ raws }) => raws),
    new Map([[file, json]]),
  );
  const deckSlides = read.map((one, index): DeckSlide => {
    if (one.ok) return { ok: true, id: one.id, slide: one.slide };
    const own = faults.filter(({ path }) => path === `slides[${index}]` || path.startsWith(`slides[${index}].`));
    return { ok: false, id: one.id, raw: one.raw, faults: own };
  });
  return { deck: { head: readHead.record, slides: deckSlides }, faults };
}
