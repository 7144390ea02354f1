import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};
/** What hosts compress: fonts and pictures are compressed already. */
const COMPRESSED = /^(text|application)\/|svg/;

/** Something to send, and the type that its name stands for. */
interface Answer {
  readonly content: Buffer;
  readonly type: string;
}

/** A static host on this machine, for as long as a program runs. */
export interface BenchServer {
  /** Address of its root, with a slash at its end. */
  readonly url: string;
  /** Gzipped size in bytes of all scripts that were asked for since the last call. */
  readonly takeScriptBytes: () => number;
  readonly close: () => Promise<void>;
}

/** The file of a built app at a path, or its page: what hosts with a fallback page answer. */
export function fileOf(dist: string, path: string): Answer {
  const file = join(dist, path);
  const exists = path !== "" && existsSync(file) && statSync(file).isFile();
  const found = exists ? file : join(dist, "index.html");
  return { content: readFileSync(found), type: TYPES[extname(found)] ?? "application/octet-stream" };
}

/** An answer whose type its name says. */
export const answer = (name: string, content: string | Buffer): Answer => ({
  content: Buffer.from(content),
  type: TYPES[extname(name)] ?? "application/octet-stream",
});

const gzippedSizes = new Map<string, number>();

/** The size of a script as hosts send it. */
function gzippedSize(tag: string, content: Buffer): number {
  const size = gzippedSizes.get(tag) ?? gzipSync(content).byteLength;
  gzippedSizes.set(tag, size);
  return size;
}

/**
 * Serves on a free port of 127.0.0.1. Nothing is kept by the browser without asking again, as with files that may change.
 * @param find the answer to a path without its first slash; the same whenever it is asked for
 * @param compress whether answers are gzipped, as hosts do; off where it is the page and not the host that is measured
 */
export async function startServer(find: (path: string) => Answer, compress = false): Promise<BenchServer> {
  // Compressed when they are asked for: while a page loads, that would be work of this machine that no host has.
  let scripts: (readonly [tag: string, content: Buffer])[] = [];
  // Found once: the pages would wait for this machine, where others wait for a host that does nothing else.
  const found = new Map<string, Answer & { readonly tag: string }>();
  const answerTo = (path: string) => {
    const known = found.get(path);
    if (known) return known;
    const { content, type } = find(path);
    const tag = `"${createHash("sha1").update(content).digest("hex")}"`;
    found.set(path, { content, type, tag });
    return { content, type, tag };
  };
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const { content, type, tag } = answerTo(decodeURIComponent(pathname.slice(1)));
    const headers = { "content-type": type, "cache-control": "no-cache", etag: tag };
    if (request.headers["if-none-match"] === tag) return response.writeHead(304, headers).end();
    if (type.startsWith("text/javascript")) scripts.push([tag, content]);
    if (!compress || !COMPRESSED.test(type)) {
      return response.writeHead(200, { ...headers, "content-length": content.byteLength }).end(content);
    }
    return response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(content));
  };
  const server = createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    takeScriptBytes: () => {
      const bytes = scripts.reduce((sum, [tag, content]) => sum + gzippedSize(tag, content), 0);
      scripts = [];
      return bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
