import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";

const FOLDER = fileURLToPath(new URL("./peers/", import.meta.url));

/** The pages that are measured beside the app: what they are called, and the module that draws them. */
export const PEERS = {
  empty: { label: "empty page (floor)", file: "emptyPage.ts" },
  virtual: { label: "virtual list in React, nothing else", file: "virtualList.tsx" },
  echarts: { label: "ECharts as a timeline", file: "echartsTimeline.ts" },
  list: { label: "plain React list", file: "plainList.tsx" },
  vis: { label: "vis-timeline", file: "visTimeline.ts" },
  timelinejs: { label: "TimelineJS3", file: "timelineJs.ts" },
} as const;
export type PeerId = keyof typeof PEERS;

/** One peer as it is served: its page for a dataset, and the files that the page asks for. */
export interface PeerPage {
  readonly html: (dataset: string) => string;
  readonly files: ReadonlyMap<string, string | Buffer>;
}

/** TimelineJS3 is taken as source, and its styles as they ship beside it: the sheet language of the source needs a compiler. */
const stylesShipBeside: Plugin = {
  name: "styles-ship-beside",
  enforce: "pre",
  resolveId: (source) => (source.endsWith(".less") ? "\0no-styles" : undefined),
  load: (id) => (id === "\0no-styles" ? "" : undefined),
};

/** Bundles one module for the browser, minified as the app is. */
async function bundled(input: string): Promise<Map<string, string | Buffer>> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    base: "./",
    plugins: [react(), stylesShipBeside],
    build: {
      write: false,
      target: "es2023",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input, output: { entryFileNames: "peer.js", assetFileNames: "[name][extname]" } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  return new Map(outputs.map((one) => [one.fileName, one.type === "chunk" ? one.code : Buffer.from(one.source)]));
}

/** Bundles a peer with its page: a field for the year, a button that clears it, and the count, as the app has them. */
export async function peerPage(id: PeerId): Promise<PeerPage> {
  const { label, file } = PEERS[id];
  const files = await bundled(`${FOLDER}${file}`);
  const styles = [...files.keys()].filter((name) => name.endsWith(".css"));
  const html = (dataset: string) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${label}</title>
    <link rel="icon" href="data:," />
    ${id === "empty" ? "" : `<link rel="preload" as="fetch" crossorigin="anonymous" href="/data/${dataset}/events.json" />`}
    ${styles.map((name) => `<link rel="stylesheet" href="${name}" />`).join("")}
    <script type="module" src="peer.js" data-events="/data/${dataset}/events.json" data-size="${dataset.split("-")[1]}"></script>
  </head>
  <body>
    <h1>${label}</h1>
    <label>Year <input id="year" /></label>
    <button id="clear">Clear</button>
    <p role="status"></p>
    <div id="stage"></div>
  </body>
</html>`;
  return { html, files };
}

/** A module that is put into a page before its own scripts run. */
async function scriptOf(module: URL): Promise<string> {
  const files = await bundled(fileURLToPath(module));
  return `(() => {${String(files.get("peer.js"))}})();`;
}

/** The probe that is put into every page. */
export const probeScript = () => scriptOf(new URL("./page/probe.ts", import.meta.url));
/** What takes a page down and shows it again. */
export const stillScript = () => scriptOf(new URL("./page/still.ts", import.meta.url));
