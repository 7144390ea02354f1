import { expect, test } from "vitest";
import { whyNone } from "../../../src/domain/absence";

const problem = { name: "membership", file: "membership.json", cause: "", advice: "" } as const;

test("an unreadable file is told from an empty one", () => {
  expect(whyNone({ problems: [] }, "events")).toBe("This dataset holds no events yet.");
  expect(whyNone({ problems: [problem] }, "membership")).toBe("The counts of this dataset could not be read.");
  expect(whyNone({ problems: [problem] }, "events")).toBe("This dataset holds no events yet.");
});
