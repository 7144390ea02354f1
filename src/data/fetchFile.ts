import { pause } from "../domain/pause";
import { LoadError, PUBLISHER, RETRY } from "./loadError";
import { PATIENCE, type Patience, passes, pauseAfter, retryAfter, wait, watchSilence } from "./patience";

/** A file as it came from the server. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Is told how many more bytes of a file have come; fewer than none where a try was given up. */
export type OnBytes = (more: number) => void;

/** How a file is asked for. */
export interface Asking {
  readonly patience?: Patience;
  /** "reload" past what the browser keeps, "force-cache" from it as far as it can. */
  readonly cache?: RequestCache;
  /** Set for a server that is not this deployment's: it is told nothing of the reader, and may not lead elsewhere. */
  readonly foreign?: true;
  /** More bytes than this are refused: by what the server announces, and while they come. */
  readonly most?: number;
}

const FOREIGN = { credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" } as const;

/** A failure that may pass, and how long the server asks to be left alone. */
class Passing extends LoadError {
  constructor(
    file: string,
    cause: string,
    readonly pause?: number,
  ) {
    super(file, cause, RETRY);
  }
}

/** Where the bytes of a file go while they come. */
export interface Sink {
  /** The next ones. */
  readonly take: (chunk: Uint8Array<ArrayBuffer>) => void;
  /** What was taken is void: the file is sent again from its beginning. */
  readonly restart: () => void;
}

/** What the browser has of a file is there at once: the page is given its turn after so many bytes. */
const AT_ONCE = 4e6;

async function pour(response: Response, take: Sink["take"]): Promise<void> {
  const reader = response.body?.getReader();
  let taken = 0;
  for (let read = await reader?.read(); reader && read && !read.done; read = await reader.read()) {
    take(read.value);
    taken += read.value.length;
    if (taken < AT_ONCE) continue;
    taken = 0;
    await pause();
  }
}

function checkAnswer(file: string, { ok, status, headers }: Response) {
  if (status === 404) throw new LoadError(file, `${file} was not found on the server (404).`, PUBLISHER);
  if (passes(status)) {
    const pause = retryAfter(headers.get("retry-after"), Date.now());
    throw new Passing(file, `The server failed to send ${file} (${status}).`, pause);
  }
  if (!ok) throw new LoadError(file, `The server failed to send ${file} (${status}).`, RETRY);
  // A static host with a fallback page answers every unknown path with that page and status 200.
  if (headers.get("content-type")?.includes("text/html")) {
    throw new LoadError(file, `${file} was not found: the server answered with a web page instead.`, PUBLISHER);
  }
}

function checkSize(file: string, bytes: number, most: number) {
  if (bytes <= most) return;
  throw new LoadError(file, `${file} is larger than what is read here.`, "Ask for a smaller edition of the dataset.");
}

/** Asks for a file once. */
async function askOnce(
  file: string,
  url: string,
  signal: AbortSignal | undefined,
  sink: Sink,
  onBytes: OnBytes,
  { patience: { quiet } = PATIENCE, cache = "default", foreign, most = Number.POSITIVE_INFINITY }: Asking,
): Promise<void> {
  const silence = watchSilence(quiet, signal);
  let came = 0;
  const failed = (cause: string) => (error: unknown) => {
    if (signal?.aborted || error instanceof LoadError) throw error;
    onBytes(-came);
    sink.restart();
    if (!silence.wasSilent()) throw new Passing(file, cause);
    throw new Passing(file, `${file} did not come: nothing was heard from the server for ${quiet / 1000} seconds.`);
  };
  try {
    const response = await fetch(url, { signal: silence.signal, cache, ...(foreign && FOREIGN) }).catch(
      failed(`${file} could not be reached: there is no connection to the server.`),
    );
    silence.alive();
    checkAnswer(file, response);
    checkSize(file, Number(response.headers.get("content-length") ?? 0), most);
    await pour(response, (chunk) => {
      came += chunk.length;
      checkSize(file, came, most);
      silence.alive();
      onBytes(chunk.length);
      sink.take(chunk);
    }).catch(failed(`${file} broke off while it was being loaded.`));
  } catch (error) {
    // What is refused need not come any further.
    silence.stop();
    throw error;
  } finally {
    silence.end();
  }
}

/** The name of the file at an address. */
export const fileAt = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

/**
 * Fetches one file and passes on what comes. A server that is silent for long is given up, and what may pass by itself (no
 * connection, silence, an answer of 408, 429 or 5xx) is tried again a few times with growing pauses (`patience.ts`); nothing else is.
 * @param url absolute or relative to the page
 * @throws LoadError for an unreachable host, a silent one, an HTTP error, a page instead of a file, and a file that breaks off
 */
export async function pourFile(
  url: string,
  sink: Sink,
  signal?: AbortSignal,
  onBytes: OnBytes = () => undefined,
  asking: Asking = {},
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await askOnce(fileAt(url), url, signal, sink, onBytes, asking);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const pause = pauseAfter(tries, error.pause, asking.patience ?? PATIENCE);
      if (pause === undefined) throw error;
      await wait(pause, signal);
    }
  }
}

/** Holds what is poured into it. */
export class Chunks implements Sink {
  readonly #chunks: Uint8Array[] = [];

  take = (chunk: Uint8Array): void => {
    this.#chunks.push(chunk);
  };

  restart = (): void => {
    this.#chunks.length = 0;
  };

  /** All of it in one piece. */
  get bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    return bytes;
  }
}

/** Fetches one file as a whole, as `pourFile` does. @throws LoadError */
export async function fetchFile(
  url: string,
  signal?: AbortSignal,
  onBytes?: OnBytes,
  asking?: Asking,
): Promise<FileBytes> {
  const chunks = new Chunks();
  await pourFile(url, chunks, signal, onBytes, asking);
  return { file: fileAt(url), bytes: chunks.bytes };
}
