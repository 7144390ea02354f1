import type { Plugin } from "vite";

const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/g;
const AFTER = "<noscript>";

/**
 * Moves the style sheets of the built page behind what it shows at first, which has its own style in index.html: so the browser paints that
 * without waiting for another file. The code, and with it all else that is drawn, waits for them as before.
 */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const sheets = html.match(STYLE_SHEET)?.join("") ?? "";
        if (sheets === "" || !html.includes(AFTER)) {
          throw new Error(`index.html has no style sheet, or no ${AFTER} before which it can stand.`);
        }
        return html.replace(STYLE_SHEET, "").replace(AFTER, `${sheets.trim()}\n    ${AFTER}`);
      },
    },
  };
}
