import type { Fault } from "../domain/dataset";
import type { Resource } from "../domain/schema";
import { fetchFile } from "./fetchFile";
import { type Doubt, doubtOf } from "./fileHash";
import { LoadError, PUBLISHER } from "./loadError";
import type { RawFault } from "./readRecords";

/** A file as text and as JSON: the text stays at hand to name the line of a fault. */
export interface JsonFile {
  readonly text: string;
  readonly value: unknown;
  /** The text in UTF-8, where the file came as that. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Tells a fault by its place in the file as it came, where that was not JSON (`csvRecords.ts`). */
  readonly place?: (fault: RawFault) => Fault | undefined;
}

/**
 * Parses the text of one JSON file.
 * @throws LoadError for an empty file and for text that is not JSON, with line and column
 */
export async function parseJson(file: string, text: string): Promise<JsonFile> {
  if (text.trim() === "") throw new LoadError(file, `${file} is empty.`, PUBLISHER);
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    // Where the file is wrong is worth knowing, but not worth a second failure where that code cannot be had.
    const cause = await import("./locate").then(
      ({ describeSyntaxError }) => describeSyntaxError(file, text),
      () => `${file} is not valid JSON.`,
    );
    throw new LoadError(file, cause, PUBLISHER);
  }
}

/** Parses the bytes of one JSON file, which are UTF-8. @throws LoadError, as `parseJson` does */
export async function parseBytes(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<JsonFile> {
  return { ...(await parseJson(file, new TextDecoder().decode(bytes))), bytes };
}

/**
 * Fetches and parses one JSON file.
 * @param told its size and hash, where a descriptor gives them
 * @throws LoadError, as `fetchFile` and `parseJson` do
 */
export async function loadJson(
  url: string,
  signal?: AbortSignal,
  told?: Pick<Resource, "bytes" | "hash">,
): Promise<JsonFile & { readonly doubt?: Doubt }> {
  const { file, bytes } = await fetchFile(url, signal);
  const json = await parseJson(file, new TextDecoder().decode(bytes));
  const doubt = told && (await doubtOf(file, bytes, told));
  return { ...json, ...(doubt && { doubt }) };
}
