import { type DateSpan, dateOf } from "../../domain/dates";
import { listed } from "../../domain/listed";
import { once } from "../../domain/once";
import { issuedText, SOURCE_KINDS, type Source } from "../../domain/source";

export type SourceKind = keyof typeof SOURCE_KINDS;
export const SOURCE_KIND_IDS = Object.keys(SOURCE_KINDS) as SourceKind[];

/** A kind after a number of sources: "43 press", "20 reference works". Only the last of the labels is a noun. */
export function kindOfMany(kind: SourceKind, count: number): string {
  return kind === "reference" && count !== 1 ? "reference works" : SOURCE_KINDS[kind].label;
}

/** Who wrote a source, in the order given: "Ada Marlow and Harbour Secretariat"; "" where no author is recorded. */
export function authorsText({ author = [] }: Source): string {
  return listed(
    author.map((one) => ("literal" in one ? one.literal : [one.given, one.family].filter(Boolean).join(" "))),
  );
}

/** Who published a source: the publisher, or what it appeared in. */
export function publisherText(source: Source): string {
  return source.publisher ?? source["container-title"] ?? "";
}

/** The date of a source at its real precision; undefined where it has none. */
export function issuedWhen({ issued }: Source): DateSpan | undefined {
  return issued && dateOf(issuedText(issued));
}

const languages = once(() => new Intl.DisplayNames("en-GB", { type: "language" }));

/** The name of a language by its code; the text itself where it is no code. */
export function languageName(code: string): string {
  try {
    return languages().of(code) ?? code;
  } catch {
    return code;
  }
}
