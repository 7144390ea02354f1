import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";
import type { Finding } from "./finding";

type Checks = Pick<typeof import("./checkPath"), "checkPath" | "Unreadable">;
type Describes = Pick<typeof import("./dataDescribe"), "describedText">;

/** Several files that are saved at once are one change. In milliseconds. */
const SETTLE = 80;

/** As many faults as one can take in; `npm run data:check` lists all of them. */
const SHOWN = 12;

/** While records are edited their sizes, hashes and history are behind: that is no fault before they are published. */
const isBehind = ({ file, path = "" }: Finding) =>
  /(^|[/\\])history\.json$/.test(file) || /^resources\[\d+\]\.(bytes|hash)$/.test(path);

/** Breaks a line between words; what follows is set in. The overlay does not wrap. */
function wrapped(line: string, width = 96): string {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `         ${word}`);
  }
  return lines.join("\n  ");
}

/** One fault as the overlay shows it; it makes a link to the editor of its first line. */
function faultText({ file, line = 1, path, expected, found, suggestion, text }: Finding): string {
  const place = `${resolve(file)}:${line}:1`;
  if (expected === undefined || found === undefined) return `${place}\n  ${wrapped(text)}`;
  const lines = [path, `expected ${expected}`, `found    ${found}`, suggestion && `did you mean ${suggestion}?`];
  return [place, ...lines.filter(Boolean).map((one) => `  ${wrapped(String(one))}`)].join("\n");
}

/** The faults as Vite's own overlay shows errors. */
export function overlayOf(findings: readonly Finding[]): ErrorPayload {
  const count = findings.length === 1 ? "1 fault" : `${findings.length} faults`;
  const files = new Set(findings.map(({ file }) => file)).size;
  const more =
    findings.length > SHOWN ? [`… and ${findings.length - SHOWN} more: npm run data:check lists them all.`] : [];
  return {
    type: "error",
    err: {
      message: `${count} in ${files === 1 ? "1 file" : `${files} files`} of the data. What is right is shown behind this; it goes when the files are right again.`,
      stack: [...findings.slice(0, SHOWN).map(faultText), ...more].join("\n\n"),
      plugin: "dataset check",
    },
  };
}

/** The app's own code, as the server has it now. What a file exports is known by its name only. */
const load = async <T>(server: ViteDevServer, file: string) =>
  (await server.ssrLoadModule(fileURLToPath(new URL(file, import.meta.url)))) as T;

/** What is wrong with the data as they are now, by the app's own code. */
async function faultsIn(root: string, server: ViteDevServer): Promise<Finding[]> {
  const { checkPath, Unreadable } = await load<Checks>(server, "./checkPath.ts");
  try {
    return (await checkPath(root)).findings.filter((finding) => !isBehind(finding));
  } catch (error) {
    if (error instanceof Unreadable) return [{ file: root, text: error.message }];
    throw error;
  }
}

/**
 * While `npm run dev` runs: a data file that is saved reloads the page at its address, and what is wrong with the data stands over
 * it, with file, line, what was expected and what was found, until it is right. Descriptors are served with the sizes and hashes
 * that their files have now.
 * @param data the folder of the catalog
 */
export function editingLoop(data = "public/data"): Plugin {
  return {
    name: "editing-loop",
    apply: "serve",
    configureServer(server) {
      const root = resolve(server.config.root, data);
      let faults: Promise<readonly Finding[]> | undefined;
      let timer: NodeJS.Timeout | undefined;
      const check = () => {
        faults = faultsIn(root, server);
        return faults;
      };
      const reload = async () => {
        await check();
        // The pages reload at their address, and are shown what is wrong when they come back.
        server.ws.send({ type: "full-reload", path: "*" });
      };
      const saved = (file: string) => {
        if (!file.startsWith(root) || !/\.(json|csv)$/.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void reload(), SETTLE);
      };
      for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, saved);
      server.httpServer?.once("close", () => clearTimeout(timer));
      server.ws.on("connection", async () => {
        const found = await (faults ?? check());
        if (found.length > 0) server.ws.send(overlayOf(found));
      });
      server.middlewares.use("/data", async (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname);
        const folder = join(root, dirname(path));
        if (!path.endsWith("/datapackage.json") || !folder.startsWith(root)) return next();
        try {
          const { describedText } = await load<Describes>(server, "./dataDescribe.ts");
          response.setHeader("content-type", "application/json").end(await describedText(folder));
        } catch {
          // A descriptor that cannot be read is served as it is: the page says what is wrong with it.
          next();
        }
      });
    },
  };
}
