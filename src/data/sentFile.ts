/** A file on its way from the thread that fetches it to the one that reads it, piece by piece. */
import { fileAt, type Sink } from "./fetchFile";
import { type Problem, problemOf } from "./loadError";

/** The end of the way at which a file arrives. It goes from thread to thread with its port. */
export interface SentFile {
  readonly file: string;
  /** In bytes, as its descriptor announces it. */
  readonly size: number;
  readonly port: MessagePort;
}

type News =
  | { readonly chunk: Uint8Array<ArrayBuffer> }
  | { readonly restart: true }
  | { readonly ended: true; readonly problem?: Problem };

/**
 * Sends a file.
 * @param pour passes on what comes of the file; where it fails, the other end is told why
 * @returns what can be handed to the reading thread, and when everything was sent
 */
export function sendFile(
  url: string,
  size: number,
  pour: (sink: Sink) => Promise<void>,
): { readonly sent: SentFile; readonly done: Promise<void> } {
  const { port1, port2 } = new MessageChannel();
  const tell = (news: News, transfer: Transferable[] = []) => port1.postMessage(news, transfer);
  const sink: Sink = {
    take: (chunk) => tell({ chunk }, [chunk.buffer]),
    restart: () => tell({ restart: true }),
  };
  const done = pour(sink).then(
    () => tell({ ended: true }),
    (error: unknown) => tell({ ended: true, problem: problemOf(error) }),
  );
  return { sent: { file: fileAt(url), size, port: port2 }, done };
}

/**
 * Takes what is sent.
 * @returns at its end; the problem, where the file could not be had
 */
export function receive({ port }: SentFile, sink: Sink): Promise<Problem | undefined> {
  return new Promise<Problem | undefined>((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<News>) => {
      try {
        if ("chunk" in data) sink.take(data.chunk);
        else if ("restart" in data) sink.restart();
        else resolve(data.problem);
      } catch (error) {
        reject(error);
      }
    };
  }).finally(() => port.close());
}
