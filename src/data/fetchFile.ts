import { LoadError, PUBLISHER, RETRY } from "./loadError";

/** A file as it came from the server. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Is told how many more bytes of a file have come. */
export type OnBytes = (more: number) => void;

/** The bytes of a body, in one piece. */
async function bytesOf(response: Response, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); reader && read && !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    onBytes(read.value.length);
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}

/**
 * Fetches one file.
 * @param url absolute or relative to the page
 * @throws LoadError for an unreachable host, an HTTP error, a page instead of a file, and a file that breaks off
 */
export async function fetchFile(
  url: string,
  signal?: AbortSignal,
  onBytes: OnBytes = () => undefined,
): Promise<FileBytes> {
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
  const bytes = await bytesOf(response, onBytes).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new LoadError(file, `${file} broke off while it was being loaded.`, RETRY);
  });
  return { file, bytes };
}
