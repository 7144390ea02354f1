/** What is kept of an element besides its looks: where it stands and what shape it has. Elements not named here are left out. */
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  g: ["transform"],
  path: ["d", "transform"],
  line: ["x1", "x2", "y1", "y2"],
  rect: ["x", "y", "width", "height"],
  circle: ["cx", "cy", "r"],
  text: ["x", "y"],
  tspan: ["x", "dy"],
  linearGradient: ["id", "gradientUnits", "x1", "x2", "y1", "y2"],
  stop: ["offset"],
};
const SHAPES = new Set(["path", "line", "rect", "circle"]);

/** Families that any program has, after ours. */
const SANS = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";

const NUMBER = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");
/** To a hundredth of a px: what nobody sees only makes the file longer. */
const rounded = (value: number) => String(Math.round(value * 100) / 100);

interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** A computed colour as "#12436d" and its opacity, since few programs read rgba(); a gradient of the drawing stays one. */
function paintOf(computed: string, opacity: string): Paint | undefined {
  const [, red, green, blue, alpha = "1"] = NUMBER.exec(computed) ?? [];
  if (red === undefined) {
    const [, id] = /^url\("?#([^")]+)"?\)/.exec(computed) ?? [];
    return id === undefined ? undefined : { colour: `url(#${id})`, opacity: Number(opacity) };
  }
  const hex = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("");
  const seen = Number(alpha) * Number(opacity);
  return seen === 0 ? undefined : { colour: `#${hex}`, opacity: seen };
}

type Attributes = Record<string, string>;

/** An attribute where it says something else than what holds without it. */
const unless = (name: string, value: string, plain: string): Attributes => (value === plain ? {} : { [name]: value });

function shapeLooks(style: CSSStyleDeclaration): Attributes | undefined {
  const fill = paintOf(style.fill, style.fillOpacity);
  const stroke = style.strokeWidth === "0px" ? undefined : paintOf(style.stroke, style.strokeOpacity);
  if (!fill && !stroke) return undefined;
  return {
    fill: fill?.colour ?? "none",
    ...unless("fill-opacity", rounded(fill?.opacity ?? 1), "1"),
    ...(stroke && {
      stroke: stroke.colour,
      ...unless("stroke-opacity", rounded(stroke.opacity), "1"),
      "stroke-width": rounded(Number.parseFloat(style.strokeWidth)),
      ...unless("stroke-dasharray", style.strokeDasharray.replaceAll("px", ""), "none"),
    }),
  };
}

/**
 * The looks of a text. The halo behind it stays out: programs that do not know `paint-order` would draw it over the letters.
 * The baseline is an ordinary one, since not all of them know another.
 */
function textLooks(element: SVGTextElement, style: CSSStyleDeclaration): Attributes | undefined {
  const fill = paintOf(style.fill, style.fillOpacity);
  if (!fill || element.textContent === "") return undefined;
  const raised = style.dominantBaseline === "auto" ? 0 : baselineShift(element);
  return {
    ...(raised !== 0 && { y: rounded(Number(element.getAttribute("y") ?? 0) + raised) }),
    fill: fill.colour,
    ...unless("fill-opacity", rounded(fill.opacity), "1"),
    "font-family": style.fontFamily.includes("Serif") ? SERIF : SANS,
    "font-size": rounded(Number.parseFloat(style.fontSize)),
    ...unless("font-weight", style.fontWeight, "400"),
    ...unless("font-style", style.fontStyle, "normal"),
    ...unless("text-anchor", style.textAnchor, "start"),
  };
}

/** How far below its `y` the ordinary baseline of a text with another baseline lies, px. */
function baselineShift(element: SVGTextElement): number {
  const { y } = element.getBBox();
  const { dominantBaseline } = element.style;
  element.style.dominantBaseline = "auto";
  const shift = y - element.getBBox().y;
  element.style.dominantBaseline = dominantBaseline;
  return shift;
}

function looksOf(element: Element, tag: string, style: CSSStyleDeclaration): Attributes | undefined {
  const opacity = unless("opacity", rounded(Number(style.opacity)), "1");
  if (SHAPES.has(tag)) {
    const looks = shapeLooks(style);
    return looks && { ...looks, ...opacity };
  }
  if (element instanceof SVGTextElement) {
    const looks = textLooks(element, style);
    return looks && { ...looks, ...opacity };
  }
  if (tag === "stop") {
    const paint = paintOf(style.stopColor, style.stopOpacity);
    return { "stop-color": paint?.colour ?? "#ffffff", "stop-opacity": rounded(paint?.opacity ?? 0) };
  }
  return tag === "tspan" || tag === "linearGradient" ? {} : opacity;
}

function markupOf(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  const tag = node instanceof SVGElement ? node.tagName : "";
  const kept = GEOMETRY[tag];
  if (!(node instanceof SVGElement) || !kept) return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const looks = looksOf(node, tag, style);
  if (!looks) return "";
  const inside = [...node.childNodes].map(markupOf).join("");
  if (inside === "" && (tag === "g" || tag === "text")) return "";
  const geometry = Object.fromEntries(
    kept.flatMap((name) => {
      const value = node.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const attributes = Object.entries({ ...geometry, ...looks })
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  // A group that says nothing is only nesting.
  if (tag === "g" && attributes === "") return inside;
  return inside === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside}</${tag}>`;
}

/**
 * What an SVG in the page shows, as markup that any program draws alike: every colour, line and type resolved to attributes;
 * no classes, custom properties or scripts, nothing that is not seen. Text stays text. The SVG must be laid out.
 */
export function plainSvg(svg: SVGSVGElement): string {
  return [...svg.childNodes].map(markupOf).join("");
}
