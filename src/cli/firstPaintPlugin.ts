import type { Plugin } from "vite";

const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/g;
const FONT = /\s*<link rel="preload" as="font"[^>]*>/g;
const AFTER = "<noscript>";

/**
 * Moves the style sheets of the built page, and after them the fonts, behind what it shows at first, which has its own style in
 * index.html: so the browser paints that without waiting for another file. The code, and with it all else that is drawn, waits for
 * the style sheets as before. (Chromium puts the first paint off for fonts that are preloaded before it, up to 50 ms.)
 */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const sheets = html.match(STYLE_SHEET) ?? [];
        if (sheets.length === 0 || !html.includes(AFTER)) {
          throw new Error(`index.html has no style sheet, or no ${AFTER} before which it can stand.`);
        }
        const later = [...sheets, ...(html.match(FONT) ?? [])];
        const rest = html.replace(STYLE_SHEET, "").replace(FONT, "");
        return rest.replace(AFTER, `${later.map((link) => link.trim()).join("\n    ")}\n    ${AFTER}`);
      },
    },
  };
}
