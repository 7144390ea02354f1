import { expect, test } from "vitest";
import { openPackage } from "../../../src/data/openPackage";
import { recordsLeftOut } from "../../../src/domain/faultyRecords";
import { asCsv, bytesOf, shippedTexts, type Texts } from "../../packages";

const TABLES = asCsv(shippedTexts("mine-ban"));
const LINES = (TABLES["actors.csv"] ?? "").split("\r\n");

async function leftOut(actors: string): Promise<number> {
  const files: Texts = { ...TABLES, "actors.csv": actors };
  const { packed } = await openPackage(bytesOf(files), { id: "my-a", title: "A", today: "2026-11-22" });
  expect(packed.faults).not.toEqual([]);
  return recordsLeftOut(packed.faults);
}

test("rows of one name are told apart by their lines", async () => {
  const wrong = (LINES[2] ?? "").replace(/^[^,]+/, "Not An Id");
  expect(await leftOut(LINES.toSpliced(3, 0, wrong, wrong).join("\r\n"))).toBe(2);
});

test("a heading that is not known, and characters that cannot be read, leave no record out", async () => {
  expect(await leftOut(LINES.map((line, place) => (place === 0 ? `${line},shoe size` : line)).join("\r\n"))).toBe(0);
  expect(await leftOut(LINES.with(4, (LINES[4] ?? "").replace(/(,[A-Z][a-z]+)/, "$1\u{fffd}")).join("\r\n"))).toBe(0);
});
