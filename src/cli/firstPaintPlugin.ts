import type { IndexHtmlTransformContext, Plugin } from "vite";

/** The chunk that draws the page (`vite.config.ts`): the first code asks for it by itself, once it has asked for the data. */
const DRAWS = "draws";
const FONT = /\s*<link rel="preload" as="font"[^>]*>/g;
const AFTER = "<noscript>";

type Bundle = NonNullable<IndexHtmlTransformContext["bundle"]>;

/** The files of a chunk and of what it imports, but for those that the page has already. */
function filesBehind(bundle: Bundle, fileName: string, html: string): { scripts: string[]; styles: string[] } {
  const output = bundle[fileName];
  if (output?.type !== "chunk" || html.includes(fileName)) return { scripts: [], styles: [] };
  const imported = output.imports.map((other) => filesBehind(bundle, other, html));
  return {
    scripts: [fileName, ...imported.flatMap(({ scripts }) => scripts)],
    styles: [...(output.viteMetadata?.importedCss ?? []), ...imported.flatMap(({ styles }) => styles)],
  };
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
        const { scripts, styles } = filesBehind(bundle, drawing?.fileName ?? "", html);
        if (styles.length === 0 || !html.includes(AFTER)) {
          throw new Error(
            `The page has no style sheet of a chunk "${DRAWS}", or no ${AFTER} before which it can stand.`,
          );
        }
        const modules = scripts.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`);
        const sheets = styles.map((file) => `<link rel="stylesheet" crossorigin href="${base}${file}">`);
        const later = [...sheets, ...(html.match(FONT) ?? []).map((link) => link.trim())];
        return html
          .replace(FONT, "")
          .replace("</head>", `  ${modules.join("\n    ")}\n  </head>`)
          .replace(AFTER, `${later.join("\n    ")}\n    ${AFTER}`);
      },
    },
  };
}
