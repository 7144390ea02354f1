import { describe, expect, test } from "vitest";
import { claimRef, withClaims } from "../../../../src/domain/claims";
import { type Filters, NO_FILTERS } from "../../../../src/domain/filters";
import { growthExhibit } from "../../../../src/ui/growth/growthExhibit";
import { drawnPoints, growthModel } from "../../../../src/ui/growth/growthModel";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

const real = await shippedDataset("weprotect");
const exhibit = (change: Partial<Filters> = {}, dataset = real) =>
  growthExhibit(dataset, { ...NO_FILTERS, ...change }, false);

/** What a spreadsheet gets of one count, by the heads of the columns. */
function lineOf({ table }: ReturnType<typeof exhibit>, id: string): Record<string, string | number> {
  const row = table.rows.find(({ count }) => count.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return Object.fromEntries(table.columns.map(({ head, text }) => [head, text(row)]));
}

describe("the counts as an exhibit", () => {
  test("its rows are exactly the dots that are drawn, under the same filters", () => {
    for (const change of [{}, { groups: ["companies"], from: "2014" } satisfies Partial<Filters>]) {
      const model = growthModel(real, { ...NO_FILTERS, ...change });
      expect(exhibit(change).table.rows.map(({ count }) => count.id)).toEqual(
        drawnPoints(model).map(({ count }) => count.id),
      );
    }
    expect(exhibit({ groups: ["companies"] }).table.rows.every(({ count }) => count.group === "companies")).toBe(true);
  });

  test("a spreadsheet gets everything that the page says, each in a column of its own", () => {
    expect(lineOf(exhibit(), "wp-2014-gt50-techuk")).toEqual({
      Date: "December 2014",
      "Date (EDTF)": "2014-12",
      Group: "Countries",
      Figure: 50,
      Qualifier: "over; a lower bound",
      "What is counted": "Signatories of the statements of action",
      Unit: "countries, as worded; other sources include international organisations",
      Confidence: "low",
      "Sources disagree": "48 to over 50; 5 claims",
      Witnesses: "single source",
    });
    expect(lineOf(exhibit(), "wg-2022-06-99")).toMatchObject({ Unit: "governments", Witnesses: "3 sources" });
  });

  test("rows outside the chosen years stand back and say so", () => {
    const { table } = exhibit({ from: "2020" });
    const early = table.rows.find(({ count }) => count.id === "wp-2014-48");
    expect(early && table.muted?.(early)).toBe(true);
    expect(lineOf(exhibit({ from: "2020" }), "wp-2014-48")["Chosen years"]).toBe("outside the chosen years");
    expect(lineOf(exhibit({ from: "2020" }), "wg-2022-06-99")["Chosen years"]).toBe("inside");
  });

  test("every row has its citations, and the whole has each source once", () => {
    const { table, citations, records } = exhibit();
    expect(table.rows.every((row) => table.rowCitations(row).length > 0)).toBe(true);
    const sources = citations.map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    expect(new Set(sources)).toEqual(
      new Set(table.rows.flatMap((row) => table.rowCitations(row).map(({ source }) => source))),
    );
    expect(records.counts).toHaveLength(table.rows.length);
  });

  test("a claim that the reader chose changes rows and sentence", () => {
    const disagreement = real.disagreements.find(({ id }) => id === "signatories");
    const claim = disagreement?.claims.find(({ count }) => count === "wp-2014-50mixed");
    if (!disagreement || !claim) throw new Error("this claim was expected");
    const chosen = withClaims(real, [claimRef(disagreement, claim)]);
    const read = exhibit({ to: "2014-12" }, chosen);
    expect(exhibit({ to: "2014-12" }).sentence).toContain("counted 48 governments");
    expect(read.sentence).toContain("counted 50 governments and international organisations");
    expect(lineOf(read, "wp-2014-50mixed")["Your choice"]).toBe("displayed by your choice");
    expect(lineOf(read, "wp-2014-48")["Your choice"]).toBe("set aside by your choice");
    expect(lineOf(read, "wg-2022-06-99")["Your choice"]).toBe("");
  });

  test("an empty dataset gives an empty table, not an error", async () => {
    const { table, citations } = exhibit({}, await emptyDataset());
    expect(table.rows).toEqual([]);
    expect(citations).toEqual([]);
    expect(table.caption).toBe("0 published counts");
  });
});
