import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { STAND_INS } from "../../../../src/cli/leanChartsPlugin";
import * as listeners from "../../../../src/ui/chart/lean/listeners";
import { scaleLinear } from "../../../../src/ui/chart/lean/scales";

describe("the linear scale", () => {
  test("puts values where d3 puts them", () => {
    const scale = scaleLinear().domain([10, 20]).range([100, 0]);
    expect([10, 12.5, 20, 25].map(scale)).toEqual([100, 75, 0, -50]);
    expect(scale.domain()).toEqual([10, 20]);
    expect(scale.range()).toEqual([100, 0]);
  });

  test("of a single value puts it in the middle", () => {
    expect(scaleLinear().domain([5, 5]).range([0, 80])(5)).toBe(40);
  });
});

test("what is told to nobody is handed on", () => {
  const { mouseMoveMiddleware, mouseMoveAction } = listeners;
  expect(mouseMoveMiddleware.middleware()((action) => action)(mouseMoveAction())).toEqual({ type: "unheard" });
});

/** What the parts of Recharts that are built take from one of its files, from which they may also take types only. */
const STANDS_FOR = Object.entries(STAND_INS);
const read = (path: string) => readFileSync(path, "utf8");
/** The names that a file exports itself. */
const namesIn = (code: string) => [...code.matchAll(/^export (?:var|function|const) (\w+)/gm)].map(([, name]) => name);

test.each(STANDS_FOR.filter(([part]) => part.startsWith("recharts/")))(
  "what stands in for %s has no name that it has not",
  (part, name) => {
    const names = namesIn(read(`node_modules/${part}`));
    expect(names.length).toBeGreaterThan(0);
    const others = STANDS_FOR.filter(([other, same]) => same === name && other !== part).flatMap(([other]) =>
      namesIn(read(`node_modules/${other}`)),
    );
    for (const one of namesIn(read(`src/ui/chart/lean/${name}.ts`))) expect([...names, ...others]).toContain(one);
  },
);
