import type { QueryClient } from "@tanstack/react-query";
import { readExtract } from "../../data/extract";
import { parseJson } from "../../data/loadJson";
import { isDatasetFile } from "../../data/packageFiles";
import type { GivenFile } from "../../domain/own";
import { hand } from "../datasets/handed";
import { DATASETS_PATH } from "../datasets/paths";
import { addressOf, keepOpened } from "./opened";

/** A cause in sentences: what was wrong, and what to do where that is known. */
export function inSentences(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "advice" in error ? `${error.message} ${error.advice}` : error.message;
}

const has = (value: unknown, key: string) => typeof value === "object" && value !== null && Object.hasOwn(value, key);

/** Opens a JSON file that came alone; undefined where it belongs to a dataset. */
async function openAlone({ path, content }: GivenFile, queries: QueryClient) {
  const text = await content.text();
  // What is no JSON at all is refused below in words, unless its name says that it belongs to a dataset.
  const { value } = await parseJson(path, text).catch(() => ({ value: undefined }));
  if (has(value, "slides")) return { refusal: `${path} is a briefing: open it under “Briefings” of a dataset.` };
  if (!has(value, "view") && isDatasetFile(path, value)) return undefined;
  const opened = { file: path, ...(await readExtract(path, text)) };
  keepOpened(queries, opened);
  return { goTo: addressOf(opened) };
}

/**
 * Opens what the reader gave: a file that was downloaded from here is shown as it was; everything else is taken for the files of a
 * dataset, and handed to the page of these.
 * @returns where it is shown, or why it is not, in sentences
 */
export async function openGiven(
  files: readonly GivenFile[],
  queries: QueryClient,
): Promise<{ readonly goTo: string } | { readonly refusal: string }> {
  try {
    const [first] = files;
    const alone = files.length === 1 && first && /\.json$/i.test(first.path) ? first : undefined;
    const shown = alone && (await openAlone(alone, queries));
    if (shown) return shown;
    hand(files);
    return { goTo: DATASETS_PATH };
  } catch (error) {
    return { refusal: inSentences(error) };
  }
}
