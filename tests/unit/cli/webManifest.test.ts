import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { expect, test } from "vitest";

const manifest: {
  theme_color: string;
  background_color: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
} = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8"));
const pictures = manifest.icons.filter(({ type }) => type === "image/png");

test("the manifest has the colour of the paper", () => {
  const [, paper] = /--paper: (#\w+);/.exec(readFileSync("src/styles/tokens.css", "utf8")) ?? [];
  expect([manifest.theme_color, manifest.background_color]).toEqual([paper, paper]);
});

test("the manifest names everything relative to itself, so that the app can lie under any path", () => {
  const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)];
  expect(addresses.filter((address) => address.startsWith("/") || address.includes(":"))).toEqual([]);
});

test("there are icons to install with, in the sizes that the manifest names", () => {
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "192x192 maskable",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of pictures) {
    const { width, height } = PNG.sync.read(readFileSync(`public/${src}`));
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test("a maskable icon fills its square: a device cuts it to a shape of its own", () => {
  for (const { src } of pictures.filter(({ purpose }) => purpose === "maskable")) {
    const { data } = PNG.sync.read(readFileSync(`public/${src}`));
    expect(data.filter((value, index) => index % 4 === 3 && value !== 255)).toHaveLength(0);
  }
});
