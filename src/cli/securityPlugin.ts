import type { Plugin } from "vite";
import { allowedBy, metaPolicy } from "./contentSecurityPolicy.ts";
import { headersFile, nginxFile, redirectsFile } from "./hostFiles.ts";

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the policy into the page of a built app, before all that it loads, and ships the files by which hosts send it as headers.
 * While the app is developed there is none: the development server works with inline scripts.
 */
export function security(): Plugin {
  let base = "/";
  const allowed = allowedBy(process.env);
  return {
    name: "security",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!html.includes(CHARSET)) throw new Error("index.html has no charset behind which its policy can stand.");
        return html.replace(
          CHARSET,
          `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy(allowed)}" />`,
        );
      },
    },
    generateBundle() {
      // Relative builds ("./") know no path: their host files are those of a site of its own.
      const path = base.startsWith("/") ? base : "/";
      const files = {
        _headers: headersFile(path, allowed),
        _redirects: redirectsFile(path),
        ".deploy/nginx.conf": nginxFile(path, allowed),
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
    },
  };
}
