import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type ResolvedConfig } from "vite";
import { precachePlan } from "./precache.ts";

const WORKER = fileURLToPath(new URL("../serviceWorker/worker.ts", import.meta.url));

/** All files of a folder, by their paths relative to it. */
function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]),
  );
}

/** The version of the data of each dataset in the catalog, by its id. */
function dataVersions(publicDir: string): Record<string, string> {
  const readJson = (path: string) => JSON.parse(readFileSync(join(publicDir, "data", path), "utf8"));
  const { datasets }: { datasets: readonly { id: string; path: string }[] } = readJson("catalog.json");
  return Object.fromEntries(datasets.map(({ id, path }) => [id, readJson(`${path}/datapackage.json`).version]));
}

/** The code of the worker, as one script without imports. */
async function workerCode({ mode, build: { target } }: ResolvedConfig): Promise<string> {
  const result = await build({
    mode,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: { write: false, target, rolldownOptions: { input: WORKER, output: { format: "iife" } } },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [worker, ...more] = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  if (worker === undefined || more.length > 0) throw new Error("The service worker was not built into one script.");
  return worker;
}

/**
 * Ships `sw.js`: the plan of what this build emits and copies, in its first line, and the worker that keeps it. Only built
 * apps have one; it is registered by `src/app/offline/keepOffline.ts`.
 */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const emitted = Object.values(bundle).map(
          (file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const,
        );
        const files = new Map<string, string | Uint8Array>([...filesIn(config.publicDir), ...emitted]);
        const plan = precachePlan(files, dataVersions(config.publicDir));
        const source = `const PLAN = ${JSON.stringify(plan)};\n${await workerCode(config)}`;
        this.emitFile({ type: "asset", fileName: "sw.js", source });

        const kept = Object.keys(plan.files).map((path) => files.get(decodeURI(path) || "index.html") ?? "");
        const megabytes = kept.reduce((sum, content) => sum + Buffer.byteLength(content), 0) / 1e6;
        config.logger.info(`\nOffline: ${kept.length} files, ${megabytes.toFixed(2)} MB, version ${plan.version}`);
      },
    },
  };
}
