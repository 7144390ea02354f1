/** Why a file could not be had: the cause in a sentence for a reader, and what the reader can do about it. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  constructor(
    readonly file: string,
    cause: string,
    readonly advice: string,
  ) {
    super(cause);
  }
}

/** What a reader can do where the way to the server failed. */
export const RETRY = "Check the connection and try again.";
const PUBLISHER = "Tell whoever publishes this dataset; trying again may help if it was being updated.";

/** A file as text and as JSON: the text stays at hand to name the line of a fault. */
export interface JsonFile {
  readonly text: string;
  readonly value: unknown;
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

/**
 * Fetches and parses one JSON file.
 * @param url absolute or relative to the page
 * @throws LoadError for an unreachable host, an HTTP error, a page instead of a file, an empty file, and text that is not JSON
 */
export async function loadJson(url: string, signal?: AbortSignal): Promise<JsonFile> {
  const file = url.slice(url.lastIndexOf("/") + 1);
  const response = await fetch(url, { signal: signal ?? null }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new LoadError(file, `${file} could not be reached: there is no connection to the server.`, RETRY);
  });
  if (response.status === 404) throw new LoadError(file, `${file} was not found on the server (404).`, PUBLISHER);
  if (!response.ok) {
    throw new LoadError(file, `The server failed to send ${file} (${response.status}).`, RETRY);
  }
  // A static host with a fallback page answers every unknown path with that page and status 200.
  if (response.headers.get("content-type")?.includes("text/html")) {
    throw new LoadError(file, `${file} was not found: the server answered with a web page instead.`, PUBLISHER);
  }
  const text = await response.text().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new LoadError(file, `${file} broke off while it was being loaded.`, RETRY);
  });
  return parseJson(file, text);
}
