import { expect, test } from "vitest";
import { seriousAdvisories } from "../../../src/cli/shippedAdvisories";

const advisory = (name: string, severity: string) => ({
  source: 1,
  name,
  dependency: name,
  title: `${name} runs for ever`,
  url: `https://github.com/advisories/${name}`,
  severity,
  range: "*",
});

/** As npm 11 writes it: a package that depends on a weak one is listed with its name. */
const REPORT = {
  auditReportVersion: 2,
  vulnerabilities: {
    "image-size": {
      name: "image-size",
      severity: "high",
      via: [advisory("image-size", "high")],
      effects: ["pptxgenjs"],
    },
    pptxgenjs: { name: "pptxgenjs", severity: "high", via: ["image-size"], effects: [] },
    marked: { name: "marked", severity: "critical", via: [advisory("marked", "critical")], effects: [] },
    papaparse: { name: "papaparse", severity: "moderate", via: [advisory("papaparse", "moderate")], effects: [] },
  },
};

test("what is in the build is told from what is only installed with it", () => {
  const { shipped, installed } = seriousAdvisories(REPORT, new Set(["marked", "papaparse", "pptxgenjs"]));
  expect(shipped.map(({ name, severity }) => [name, severity])).toEqual([["marked", "critical"]]);
  expect(installed.map(({ name }) => name)).toEqual(["image-size"]);
});

test("what is no report is not taken for a clean one", () => {
  expect(() => seriousAdvisories({ message: "405 Method Not Allowed", error: {} }, new Set())).toThrow();
});
