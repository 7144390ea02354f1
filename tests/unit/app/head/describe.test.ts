import { expect, describe as group, test } from "vitest";
import { describe, openingOf } from "../../../../src/app/head/describe";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { VIEWS } from "../../../../src/views/registry";
import { emptyDataset, smallDataset } from "../../../datasets";

const RECORDS: Readonly<Record<string, string>> = {
  actor: "ada-marlow",
  event: "first-summit-2002",
  source: "tide-gazette-2001",
};

group("the description of a page", () => {
  test("every view has one of its own", async () => {
    const dataset = await smallDataset();
    const all = VIEWS.map(({ id }) => describe(dataset, NO_FILTERS, id, RECORDS[id] ?? ""));
    for (const text of all) expect(text.length).toBeGreaterThan(20);
    expect(new Set(all).size).toBe(VIEWS.length);
  });

  test("a record is described in its own words", async () => {
    const dataset = await smallDataset();
    expect(describe(dataset, NO_FILTERS, "actor", "ada-marlow")).toBe("Minister who proposed the accord.");
    expect(describe(dataset, NO_FILTERS, "event", "first-summit-2002")).toMatch(/^Ports, carriers and observers met/);
    expect(describe(dataset, NO_FILTERS, "source", "tide-gazette-2001")).toBe(
      "A minister writes to the ports (The Tide Gazette, March 2001): press source, and what rests on it.",
    );
  });

  test("names the filters in force, and the dataset", async () => {
    const text = describe(await smallDataset(), { ...NO_FILTERS, from: "2002", to: "2002" }, "timeline", "");
    expect(text).toMatch(/^Harbour Accord\. /);
    expect(text).toMatch(/Filters: 2002\.$/);
  });

  test("an empty dataset has descriptions too", async () => {
    const dataset = await emptyDataset();
    for (const { id, listed } of VIEWS) {
      if (listed) expect(describe(dataset, NO_FILTERS, id, "").length).toBeGreaterThan(10);
    }
  });
});

group("the opening of a text", () => {
  test("is whole sentences", () => {
    expect(openingOf("One is short. Two is longer than that.", 20)).toBe("One is short.");
    expect(openingOf("One is short. Two too.", 40)).toBe("One is short. Two too.");
  });

  test("a long first sentence ends after a word", () => {
    const text = openingOf("word ".repeat(400), 100);
    expect(text.length).toBeLessThanOrEqual(100);
    expect(text).toMatch(/word…$/);
  });

  test("letters without a space are cut all the same", () => {
    expect(openingOf("x".repeat(2000), 100)).toHaveLength(100);
  });
});
