import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("src/styles/tokens.css", "utf8");
const [, style = ""] = /<style>([^<]*)<\/style>/.exec(readFileSync("index.html", "utf8")) ?? [];
const [light = "", dark = ""] = style.split("@media (prefers-color-scheme: dark)");

/** What a token is where the reader has chosen no theme. */
function token(name: string, from = ":root {"): string | undefined {
  return new RegExp(`${name}: ([^;]+);`).exec(tokens.slice(tokens.indexOf(from)))?.[1];
}
const said = (css: string) =>
  Object.fromEntries(Array.from(css.matchAll(/var\((--\w+), (#\w+)\)/g), (m) => m.slice(1)));

test("the first paint has the colours of the tokens in both themes", () => {
  const DARK = ':root:not([data-theme="light"]) {';
  expect(said(light)).toEqual({ "--paper": token("--paper"), "--ink": token("--ink") });
  expect(said(dark)).toEqual({ "--paper": token("--paper", DARK), "--ink": token("--ink", DARK) });
});

test("the first paint has the type, the width and the gutter of the page", () => {
  for (const name of ["--page", "--gutter", "--text-xxl"]) expect(style).toContain(token(name));
  // Of the families only the one that is always there: asked for now, one that comes later would be given up for the whole page
  // (`font-display: optional`), and each that is not there is looked for, which takes milliseconds.
  expect(style).toContain(`font-family: ${token("--serif")?.split(", ").at(-1)};`);
});

test("while the record is loaded the page says the same as before there was code", () => {
  const textsIn = (file: string) => Array.from(readFileSync(file, "utf8").matchAll(/<p>([^<{]+)<\/p>/g), (m) => m[1]);
  const first = textsIn("index.html");
  expect(first).toHaveLength(2);
  expect(textsIn("src/app/Loading.tsx").slice(0, 2)).toEqual(first);
});
