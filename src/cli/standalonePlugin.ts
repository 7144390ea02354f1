import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type ResolvedConfig } from "vite";
import { inlinePlayer } from "./inlinePlayer.ts";
import { leanCharts } from "./leanChartsPlugin.ts";
import { leanRouter } from "./leanRouterPlugin.ts";

const PLAYER = fileURLToPath(new URL("../briefing/handover/standalone.tsx", import.meta.url));

/** Where it lies in the app: `src/data/playerFile.ts` asks for it when a briefing is handed over as HTML. */
const FILE = "standalone/player.json";

/** The player as one script without imports and one style sheet with its fonts, in JSON, as they stand in the file. */
async function player(mode: string, target: ResolvedConfig["build"]["target"]): Promise<string> {
  const result = await build({
    mode,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [react(), leanCharts(), leanRouter()],
    build: {
      write: false,
      target,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      // What asks for its own address does not run in the player: it starts workers, of which a file can have none.
      rolldownOptions: {
        input: PLAYER,
        output: { format: "iife", codeSplitting: false },
        checks: { emptyImportMeta: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const scripts = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  const styles = outputs.flatMap((one) => (one.type === "asset" && one.fileName.endsWith(".css") ? [one.source] : []));
  const [script, ...more] = scripts;
  if (script === undefined || more.length + scripts.length + styles.length !== outputs.length) {
    throw new Error(`The player was not built into one script: ${outputs.map(({ fileName }) => fileName).join(", ")}`);
  }
  // The app may begin without its fonts, which come from a server; here they are there from the beginning.
  const style = styles
    .map(String)
    .join("\n")
    .replaceAll(/font-display:\s*optional/g, "font-display:block");
  return JSON.stringify(inlinePlayer(script, style));
}

/**
 * Ships the player that a briefing takes with it when it is handed over as one HTML file. It is an asset of the build, so that
 * the service worker keeps it, once, and the file can be made offline.
 */
export function standalonePlayer(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "standalone-player",
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_, response, next) => {
        player("production", config.build.target).then(
          (text) => response.setHeader("content-type", "application/json").end(text),
          next,
        );
      });
    },
    async generateBundle() {
      const began = performance.now();
      const source = await player(config.mode, config.build.target);
      this.emitFile({ type: "asset", fileName: FILE, source });
      const [size, seconds] = [Buffer.byteLength(source) / 1e6, (performance.now() - began) / 1000];
      config.logger.info(`\nStandalone player: ${size.toFixed(2)} MB, built in ${seconds.toFixed(1)} s`);
    },
  };
}
