import { expect, test } from "vitest";
import { pageLinkFor } from "../../../src/app/address";
import { NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";

const filters = { ...NO_FILTERS, from: "2013", q: "a & b" };
const link = pageLinkFor("https://x.example/atlas", "/weprotect/timeline", "1.0.0", filters, {
  ...PLAIN_DISPLAY,
  band: "table",
});
const read = (address: string) => Object.fromEntries(new URL(address).searchParams);

test("what leaves a page has its filters, its form and the version of the data in its address", () => {
  expect(link.pinned.startsWith("https://x.example/atlas/weprotect/timeline?")).toBe(true);
  expect(read(link.pinned)).toEqual({ from: "2013", q: "a & b", band: "table", version: "1.0.0" });
  expect(link.absolute("/weprotect/about")).toBe("https://x.example/atlas/weprotect/about");
});

test("a frame's address says so, and keeps the filters or not", () => {
  const framed = { band: "table", embed: "1", version: "1.0.0" };
  expect(read(link.embedded(""))).toEqual({ from: "2013", q: "a & b", ...framed });
  expect(read(link.embedded("dark", NO_FILTERS))).toEqual({ theme: "dark", ...framed });
});
