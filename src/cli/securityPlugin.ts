import type { Plugin } from "vite";
import { allowedBy, hashSource, metaPolicy } from "./contentSecurityPolicy.ts";
import { headersFile, nginxFile, redirectsFile } from "./hostFiles.ts";

/** The style of the first paint, which stands in the page. */
const STYLES = /<style>([^<]*)<\/style>/g;
const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the policy into the page of a built app, before all that it loads, and ships the files by which hosts send it as headers.
 * While the app is developed there is none: the development server works with inline scripts.
 */
export function security(): Plugin {
  let base = "/";
  let allowed = allowedBy(process.env);
  return {
    name: "security",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        allowed = { ...allowed, styles: Array.from(html.matchAll(STYLES), ([, style = ""]) => hashSource(style)) };
        if (!html.includes(CHARSET)) throw new Error("index.html has no charset behind which its policy can stand.");
        return html.replace(
          CHARSET,
          `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy(allowed)}" />`,
        );
      },
    },
    // After the page itself, whose style their policy allows.
    generateBundle: {
      order: "post",
      handler() {
        // Relative builds ("./") know no path: their host files are those of a site of its own.
        const path = base.startsWith("/") ? base : "/";
        const files = {
          _headers: headersFile(path, allowed),
          _redirects: redirectsFile(path),
          ".deploy/nginx.conf": nginxFile(path, allowed),
        };
        for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}
