import type { IndexHtmlTransformContext, Plugin } from "vite";

/** The chunk that draws the page: the first code asks for it by itself, once it has asked for the data. */
export const DRAWS = "draws";

const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/g;
const FONT = /\s*<link rel="preload" as="font"[^>]*>/g;
const HEAD = "</head>";
const AFTER = "<noscript>";

type Bundle = NonNullable<IndexHtmlTransformContext["bundle"]>;

/** Links to the scripts and style sheets of a chunk and of what it imports, but for those that the page has already. */
function linksTo(bundle: Bundle, fileName: string, base: string, html: string): string[] {
  const output = bundle[fileName];
  if (output?.type !== "chunk" || html.includes(fileName)) return [];
  return [
    `<link rel="modulepreload" crossorigin href="${base}${fileName}">`,
    ...[...(output.viteMetadata?.importedCss ?? [])].map(
      (file) => `<link rel="stylesheet" crossorigin href="${base}${file}">`,
    ),
    ...output.imports.flatMap((other) => linksTo(bundle, other, base, html)),
  ];
}

/**
 * Asks in the built page for what draws it, beside the first code and not after it. Style sheets, and after them the fonts, stand
 * behind what the page shows at first, which has its own style in index.html: so the browser paints that without waiting for another
 * file. The code, and with it all else that is drawn, waits for the style sheets. (Chromium puts the first paint off for fonts that are
 * preloaded before it, up to 50 ms.)
 */
export function firstPaint(): Plugin {
  let base = "/";
  return {
    name: "first-paint",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const drawing = Object.values(bundle).find((output) => output.type === "chunk" && output.name === DRAWS);
        const links = new Set(linksTo(bundle, drawing?.fileName ?? "", base, html));
        const whole = html.replace(HEAD, `  ${[...links].join("\n    ")}\n  ${HEAD}`);
        const sheets = whole.match(STYLE_SHEET) ?? [];
        if (links.size === 0 || sheets.length === 0 || !whole.includes(AFTER)) {
          throw new Error(
            `The build has no chunk "${DRAWS}" with a style sheet, or index.html no ${AFTER} for it to stand before.`,
          );
        }
        const later = [...sheets, ...(whole.match(FONT) ?? [])];
        const rest = whole.replace(STYLE_SHEET, "").replace(FONT, "");
        return rest.replace(AFTER, `${later.map((link) => link.trim()).join("\n    ")}\n    ${AFTER}`);
      },
    },
  };
}
