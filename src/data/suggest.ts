/** What was probably meant where something wrong was found. Loaded only when something is wrong with a file. */
import { distance } from "fastest-levenshtein";
import { iso31661, iso31661Alpha2ToAlpha3 } from "iso-3166";
import { isCountryCode } from "../domain/actor";
import type { RawFault } from "./readRecords";
import { suggestDate } from "./suggestDate";

/** Letters that may be wrong in a word of a length. */
const mostWrong = (length: number) => Math.max(1, Math.floor(length / 3));

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

/** The word that is nearest to a text, where one is near enough to be meant. */
export function nearest(text: string, words: Iterable<string>): string | undefined {
  const wanted = plain(text);
  let best: string | undefined;
  let least = mostWrong(wanted.length) + 1;
  for (const word of words) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const wrong = distance(wanted, plain(word));
    if (wrong < least) {
      least = wrong;
      best = word;
    }
  }
  return best;
}

function suggestCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  const alpha3 = iso31661Alpha2ToAlpha3[code === "UK" ? "GB" : code];
  if (alpha3) return alpha3;
  const name = nearest(
    text,
    iso31661.map((country) => country.name),
  );
  return iso31661.find((country) => country.name === name)?.alpha3;
}

function suggestId(text: string): string | undefined {
  const id = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" ? undefined : id;
}

function suggestAddress(text: string): string | undefined {
  const address = `https://${text.trim().replace(/^(https?)?:?\/*/i, "")}`;
  return /^https:\/\/[^/\s:]+\.[a-z]{2,}(\/\S*)?$/i.test(address) && URL.canParse(address) ? address : undefined;
}

function suggestNumber(text: string): string | undefined {
  const digits = /^\D*?(\d{1,3}(?:[,. ]\d{3})+|\d+)\D*$/.exec(text)?.[1];
  return digits?.replace(/[,. ]/g, "");
}

/** By what was expected, in the words of the schema. */
const BY_EXPECTED: readonly (readonly [expected: RegExp, suggest: (text: string) => string | undefined])[] = [
  [/^a date as /, suggestDate],
  [/^an id in kebab-case/, suggestId],
  [/^an ISO 3166-1/, suggestCountry],
  [/^a web address/, suggestAddress],
  [/^a (whole )?number/, suggestNumber],
  [/^no blanks around/, (text) => text.trim() || undefined],
];

/** In characters. Nothing was meant by more; and what looks for it calls itself for each part, or runs out of stack on a pattern. */
const LONGEST = 200;

/**
 * What was probably meant.
 * @param expected what the fault says was expected
 * @returns what to write instead, or undefined where nothing is near
 */
export function suggestionFor(
  expected: string,
  { value, words }: Pick<RawFault, "value" | "words">,
): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const found = words ? nearest(value, words()) : BY_EXPECTED.find(([pattern]) => pattern.test(expected))?.[1](value);
  return found === value ? undefined : found;
}
