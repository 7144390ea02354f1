import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { GROUPS } from "../../../src/domain/membership";

const css = readFileSync("src/styles/tokens.css", "utf8");

/** The custom properties of the first block that a selector opens. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].flatMap(([, name, value]) => (name && value ? [[name, value]] : [])),
  );
}

const light = tokensOf(":root");
const chosenDark = tokensOf(':root[data-theme="dark"]');
const systemDark = tokensOf(':root:not([data-theme="light"])');
const THEMES = { light, dark: new Map([...light, ...chosenDark]) };

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(hex: string): number {
  const channels = /^#(..)(..)(..)$/.exec(hex)?.slice(1) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = Number.parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["--paper", "--sheet"] as const;
const GROUP_TOKENS = Object.values(GROUPS).map(({ token }) => token);

/** What is drawn, on what, and the least contrast: 4.5 for text, 3 for lines, dots and the borders of controls. */
const PAIRS: readonly (readonly [front: string, grounds: readonly string[], least: number])[] = [
  ...["--ink", "--soft", "--link"].map((token) => [token, [...GROUNDS, "--faint"], 4.5] as const),
  // Names of series stand at the ends of their lines, in their colour.
  ...GROUP_TOKENS.map((token) => [token, GROUNDS, 4.5] as const),
  ["--mark", GROUNDS, 4.5],
  ["--warn", [...GROUNDS, "--warn-ground"], 4.5],
  ["--ink", ["--warn-ground"], 4.5],
  // Reversed: chosen buttons.
  ["--paper", ["--ink", "--link", "--mark"], 4.5],
  ["--edge", [...GROUNDS, "--faint"], 3],
];

describe.each(["light", "dark"] as const)("contrast in the %s theme", (theme) => {
  const colour = (token: string) => {
    const value = THEMES[theme].get(token) ?? "";
    expect(value, token).toMatch(/^#[0-9a-f]{6}$/);
    return value;
  };
  const single = PAIRS.flatMap(([front, grounds, least]) => grounds.map((ground) => [front, ground, least] as const));
  test.each(single)("%s on %s is at least %s : 1", (front, ground, least) => {
    expect(contrast(colour(front), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});

test("the computed contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("dark by choice and dark by the system are the same, and change colours only", () => {
  expect(chosenDark).toEqual(systemDark);
  const colours = [...light].filter(([, value]) => value.startsWith("#")).map(([name]) => name);
  expect([...chosenDark.keys()].sort()).toEqual(colours.sort());
});

test("every custom property that is used without a fallback is declared", () => {
  const read = (file: string) => readFileSync(file, "utf8");
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(css|tsx?)$/.test(file))
    .map((file) => join("src", file));
  const unknown = files.flatMap((file) => {
    const used = [...read(file).matchAll(/var\((--[\w-]+)\s*\)/g)].flatMap(([, name]) => (name ? [name] : []));
    // What a component sets for its own style sheet counts as declared: in the sheet, or in a style attribute beside it.
    const beside = files
      .filter((other) => dirname(other) === dirname(file))
      .map(read)
      .join("\n");
    const isSet = (name: string) => new RegExp(`["'\\s{;]${name}["']?\\]?\\s*:`).test(beside);
    return used.filter((name) => !light.has(name) && !isSet(name)).map((name) => `${file}: ${name}`);
  });
  expect(files.length).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});
