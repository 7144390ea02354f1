import { readFileSync } from "node:fs";
import { type Plugin, runnerImport } from "vite";

/** Where `npm start` serves the app. */
const DEFAULT_SITE = "http://localhost:4173";

/** Ships sitemap.xml and a robots.txt that names it. Their addresses begin with SITE_URL, which the one who deploys sets. */
export function siteMap(): Plugin {
  let base = "/";
  return {
    name: "sitemap",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    async generateBundle() {
      const site = process.env["SITE_URL"] || DEFAULT_SITE;
      const root = new URL(base, site).href.replace(/\/$/, "");
      // The app's own code, imported as Vite imports it.
      const { module } = await runnerImport<typeof import("./sitemap")>("./src/cli/sitemap.ts");
      const read = (path: string) => JSON.parse(readFileSync(`public/data/${path}`, "utf8"));
      this.emitFile({ type: "asset", fileName: "sitemap.xml", source: module.sitemapOf(module.pagesOf(read, root)) });
      this.emitFile({
        type: "asset",
        fileName: "robots.txt",
        source: `User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`,
      });
    },
  };
}
