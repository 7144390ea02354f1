import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { STAND_INS, TAKEN } from "../../../../src/cli/leanChartsPlugin";
import * as store from "../../../../src/ui/chart/lean/store";

const read = (path: string) => readFileSync(path, "utf8");
/** The names that a file exports itself. */
const namesIn = (code: string) => [
  ...[...code.matchAll(/^export (?:var|function|const) (\w+)/gm)].map(([, name]) => name),
  ...[...code.matchAll(/export \{([^}]+)\}/g)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
];

describe("what stands in for a part of Recharts", () => {
  const standsFor = Object.entries(STAND_INS);

  test.each(standsFor)("%s: has no name that it has not", (part, name) => {
    const names = namesIn(read(`node_modules/${part}`));
    expect(names.length).toBeGreaterThan(0);
    const others = standsFor
      .filter(([other, same]) => same === name && other !== part)
      .flatMap(([other]) => namesIn(read(`node_modules/${other}`)));
    for (const one of namesIn(read(`src/ui/chart/lean/${name}.ts`))) expect([...names, ...others]).toContain(one);
  });

  test("answers as the store does where there is none", () => {
    expect(store.useAppSelector()).toBeUndefined();
    expect(store.useOffsetInternal()).toMatchObject({ left: 0, top: 0, width: 0, height: 0 });
  });
});

test("the build has of Recharts what Plot.tsx imports, and no more", () => {
  const [, names = ""] = /import \{([^}]+)\} from "recharts"/.exec(read("src/ui/chart/Plot.tsx")) ?? [];
  expect(Object.keys(TAKEN).sort()).toEqual(
    names
      .split(",")
      .map((name) => name.trim())
      .sort(),
  );
});
