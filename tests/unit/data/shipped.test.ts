import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkCatalog } from "../../../src/cli/checkDataset";
import { reportLines } from "../../../src/cli/report";
import { catalogSchema } from "../../../src/domain/schema";
import { shippedDataset } from "../../shipped";

const catalog = catalogSchema.parse(JSON.parse(readFileSync("public/data/catalog.json", "utf8")));

describe("what ships in public/data", () => {
  test("passes every check of data:check", async () => {
    const result = await checkCatalog("public/data");
    expect(reportLines(result).slice(0, -1)).toEqual([]);
  });

  test("the catalog lists every folder, and no other", () => {
    const folders = readdirSync("public/data", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(catalog.datasets.map(({ path }) => path).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  for (const { id, path } of catalog.datasets) {
    test(`${id}: every record is read and every reference resolves`, async () => {
      const dataset = await shippedDataset(path);
      expect(dataset.id).toBe(id);
      expect(dataset.faults).toEqual([]);
      expect(dataset.problems).toEqual([]);
      const read = JSON.parse(readFileSync(`public/data/${path}/events.json`, "utf8"));
      expect(dataset.events).toHaveLength(read.events.length);
      expect([...dataset.actorById.values()].filter(({ standIn }) => standIn)).toEqual([]);
      expect([...dataset.sourceById.values()].filter(({ standIn }) => standIn)).toEqual([]);
    });

    test(`${id}: events and counts are in order of time, and every event knows its place`, async () => {
      const { events, counts, eventsOfActor } = await shippedDataset(path);
      for (const list of [events, counts]) {
        const days = list.map(({ when }) => when.earliest);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
      expect(events.map(({ index }) => index)).toEqual(events.map((_, index) => index));
      for (const [actor, places] of eventsOfActor) {
        const taking = events.filter(({ participants }) => participants.some((one) => one.actor === actor));
        expect(places).toEqual(taking.map(({ index }) => index));
      }
    });
  }
});
