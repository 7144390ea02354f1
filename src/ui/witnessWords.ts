import type { OneWitness } from "../domain/cited";

/** The shortest words for a record with one witness, where a sentence (`ONE_WITNESS` in `domain/cited.ts`) has no room. */
export const ALONE: Record<OneWitness, string> = { source: "single source", text: "sources share one text" };

/** The same on the page of the source that is the witness. */
export const ALONE_HERE: Record<OneWitness, string> = {
  source: "rests on this source alone",
  text: "rests on sources that share this text",
};
