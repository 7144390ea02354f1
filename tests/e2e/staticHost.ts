import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { FILE_FOLDERS } from "../../src/cli/hostFiles";
import type { Plan } from "../../src/serviceWorker/plan";
import { readHostHeaders } from "./hostHeaders";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  webmanifest: "application/manifest+json",
  txt: "text/plain",
  xml: "application/xml",
};

/** A static host as readers meet them: a folder under a path, the page for every unknown address, files that change and fail. */
export interface StaticHost {
  /** Absolute address of the app, with a slash at its end. */
  readonly url: string;
  /** What is answered in place of a file of the folder, or at any other address: other text, or a number for an HTTP error. */
  readonly instead: Map<string, string | number>;
  /** Paths that were asked for. */
  readonly asked: string[];
  readonly plan: () => Plan;
  /** Puts a newer version on the host: the same app, with data of another version. */
  readonly publish: (dataset: string, version: string) => void;
  readonly close: () => Promise<void>;
}

const integrityOf = (content: string) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** In the folders of files, what is missing is no page of the app. */
const FILES = new RegExp(`^(${FILE_FOLDERS.join("|")})/`);

/**
 * Serves a built app from a port of its own, and so from an origin with nothing stored.
 * @param directed whether the host does what the build's own files for hosts say
 */
export async function startHost(folder: string, base = "/", directed = false): Promise<StaticHost> {
  const headersOf = directed ? readHostHeaders(folder) : () => ({});
  const instead = new Map<string, string | number>();
  const asked: string[] = [];
  const read = (path: string) => {
    const changed = instead.get(path);
    return typeof changed === "string" ? changed : readFileSync(join(folder, path), "utf8");
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const named = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    if (named === undefined) return response.writeHead(404).end();
    asked.push(named);
    const exists = named !== "" && existsSync(join(folder, named)) && statSync(join(folder, named)).isFile();
    if (directed && !exists && FILES.test(named)) return response.writeHead(404, headersOf(pathname)).end();
    const path = exists || instead.has(named) ? named : "index.html";
    const changed = instead.get(path);
    if (typeof changed === "number") return response.writeHead(changed).end();
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-cache", ...headersOf(pathname) });
    return response.end(changed ?? readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port.");

  const planOf = (source: string): Plan => JSON.parse(source.slice("const PLAN = ".length, source.indexOf(";\n")));
  const plan = () => planOf(read("sw.js"));
  const publish = (dataset: string, version: string) => {
    const before = plan();
    const path = `data/${dataset}/datapackage.json`;
    const content = JSON.stringify({ ...JSON.parse(read(path)), version });
    const after: Plan = {
      version: `${before.version}-${version}`,
      data: { ...before.data, [dataset]: version },
      files: { ...before.files, [path]: integrityOf(content) },
    };
    const code = read("sw.js");
    instead.set(path, content);
    instead.set("sw.js", `const PLAN = ${JSON.stringify(after)};\n${code.slice(code.indexOf("\n") + 1)}`);
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${address.port}${base}`, instead, asked, plan, publish, close };
}
