import type { Drawing } from "./exhibit";
import { ink } from "./inks";
import type { Provenance } from "./provenance";
import { composePage, FIGURE_WIDTH, type Page } from "./svgPage";
import type { Measure, Type } from "./svgText";
import { unlessAborted, type Work } from "./work";

const fontOf = ({ family, size, weight }: Type) => `${weight} ${size}px ${ink(`--${family}`)}`;

/** Measures with the fonts of the page, which have to be there. */
async function measureWithFonts(): Promise<Measure> {
  const pen = document.createElement("canvas").getContext("2d");
  const faces = ["serif", "sans"].flatMap((family) =>
    [400, 600].map((weight) => `${weight} 16px ${ink(`--${family}`)}`),
  );
  await Promise.all(faces.map((face) => document.fonts.load(face)));
  return (text, type) => {
    if (!pen) return text.length * type.size * 0.6;
    pen.font = fontOf(type);
    return pen.measureText(text).width;
  };
}

/** The app's fonts as rules of CSS that hold them, so that the file needs nothing from elsewhere. */
async function fontRules(): Promise<string> {
  const fonts = await Promise.all([
    import("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline"),
    import("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline"),
  ]);
  return ["Source Serif 4", "Source Sans 3"]
    .map(
      (family, i) =>
        `@font-face{font-family:"${family}";font-weight:200 900;src:url(${fonts[i]?.default}) format("woff2")}`,
    )
    .join("");
}

/** The page of a figure, drawn anew for the file: its width does not depend on the window. */
export async function pageOf(draw: (width: number) => Promise<Drawing>, said: Provenance, work: Work): Promise<Page> {
  work.report(0.1, "Drawing the figure");
  const drawing = await unlessAborted(work.signal, draw(FIGURE_WIDTH));
  work.report(0.4, "Setting title and sources");
  const [measure, fonts] = await unlessAborted(work.signal, Promise.all([measureWithFonts(), fontRules()]));
  await work.pause();
  return composePage(said, drawing, measure, fonts);
}

/** A page as an SVG file. */
export function svgBlob({ svg }: Page): Blob {
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

/**
 * A page as a PNG.
 * @param scale pixels of the picture for one px of the page
 * @throws Error where the browser cannot paint a picture of that size
 */
export async function pngBlob(page: Page, scale: number, { signal, report }: Work): Promise<Blob> {
  const width = page.width * scale;
  const height = page.height * scale;
  report(0.6, `Painting ${width} × ${height} pixels`);
  const address = URL.createObjectURL(svgBlob(page));
  try {
    const image = new Image(page.width, page.height);
    image.src = address;
    await unlessAborted(signal, image.decode());
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    report(0.8, "Packing the picture");
    const blob = await unlessAborted(
      signal,
      new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png")),
    );
    if (!blob) throw new Error(`This browser cannot paint a picture of ${width} × ${height} pixels.`);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
