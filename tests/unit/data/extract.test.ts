import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../../src/cli/jsonSchemas";
import { readExtract } from "../../../src/data/extract";
import { withClaims } from "../../../src/domain/claims";
import type { Dataset } from "../../../src/domain/dataset";
import { NO_FILTERS } from "../../../src/domain/filters";
import { extractOf } from "../../../src/ui/exhibit/jsonFile";
import { provenanceOf } from "../../../src/ui/exhibit/provenance";
import { emptyDataset, generatedDataset, smallDataset } from "../../datasets";
import { shippedDataset } from "../../shipped";
import { eventsExhibit, PERMALINK, work } from "../ui/exhibit/exhibits";

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(jsonSchemas()["extract.json"] as object);

const textOf = async (exhibit: Parameters<typeof provenanceOf>[0]) =>
  (await extractOf(exhibit, provenanceOf(exhibit, PERMALINK), work().work)).text();

const all = (dataset: Dataset) => ({
  events: dataset.events.map(({ id }) => id),
  actors: dataset.actors.map(({ id }) => id),
  counts: dataset.counts.map(({ id }) => id),
  roster: dataset.roster.map(({ id }) => id),
  sources: dataset.sources.map(({ id }) => id),
});

describe("an extract", () => {
  test.each(["small", "shipped", "empty", "generated"])(
    "of the whole %s dataset is valid and reads as it was",
    async (which) => {
      const dataset = await {
        small: smallDataset,
        shipped: () => shippedDataset("weprotect"),
        empty: emptyDataset,
        generated: () => generatedDataset(300),
      }[which as "small"]();
      const text = await textOf(eventsExhibit(dataset, {}, { records: all(dataset) }) as never);
      validate(JSON.parse(text));
      expect(validate.errors ?? []).toEqual([]);
      const { dataset: again, view } = await readExtract("file.json", text);
      expect(again.faults).toEqual([]);
      expect(again.problems).toEqual([]);
      expect(view.permalink).toBe(PERMALINK);
      for (const list of ["events", "actors", "series", "counts", "roster", "sources"] as const) {
        expect(again[list], list).toEqual(dataset[list]);
      }
    },
  );

  test("of some events holds all they refer to, and nothing dangles", async () => {
    const dataset = await shippedDataset("weprotect");
    const exhibit = eventsExhibit(dataset, { from: "2014", to: "2014" });
    const { dataset: again } = await readExtract("file.json", await textOf(exhibit as never));
    expect(again.faults).toEqual([]);
    for (const { id } of exhibit.table.rows)
      expect(again.eventById.get(id)?.title).toBe(dataset.eventById.get(id)?.title);
    expect(again.events.length).toBeLessThan(dataset.events.length);
    for (const { participants, citations } of again.events) {
      for (const { actor } of participants) expect(again.actorById.get(actor)?.standIn).toBeUndefined();
      for (const { source } of citations) expect(again.sourceById.get(source)?.standIn).toBeUndefined();
    }
    const [disputed] = dataset.disagreements.filter(({ about }) =>
      about.some(({ type, id }) => type === "event" && exhibit.records.events?.includes(id)),
    );
    expect(again.disagreements.map(({ id }) => id)).toContain(disputed?.id);
  });

  test("keeps the records as they are where the reader displays another claim", async () => {
    const dataset = await shippedDataset("weprotect");
    const claims = dataset.disagreements.flatMap(({ id, claims: made }) =>
      made.map(({ citation }) => `${id}.${citation.source}`),
    );
    const ref = claims.find((one) => withClaims(dataset, [one]).chosenClaims.length > 0 && !isDisplayed(dataset, one));
    const shown = withClaims(dataset, [ref ?? ""]);
    expect(shown.chosenClaims).toHaveLength(1);
    const exhibit = eventsExhibit(shown, { claims: [ref ?? ""] }, { records: all(dataset) });
    const { dataset: again } = await readExtract("file.json", await textOf(exhibit as never));
    expect(again.events).toEqual(dataset.events);
    expect(again.counts).toEqual(dataset.counts);
    const chosen = withClaims(again, [ref ?? ""]);
    expect(chosen.events.map(({ date }) => date)).toEqual(shown.events.map(({ date }) => date));
    expect(chosen.counts.map(({ standing }) => standing)).toEqual(shown.counts.map(({ standing }) => standing));
  });

  test("of records whose actor or source could not be read keeps them, and names what is missing", async () => {
    const files = JSON.parse((await import("../../../mocks/files")).SMALL_FILES["sources.json"]);
    files.sources = files.sources.map((source: { id: string }, i: number) => (i === 0 ? { id: source.id } : source));
    const broken = await smallDataset({ "sources.json": JSON.stringify(files) });
    const text = await textOf(eventsExhibit(broken, {}, { records: all(broken) }) as never);
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    const { dataset: again } = await readExtract("file.json", text);
    expect(again.events.map(({ id }) => id)).toEqual(broken.events.map(({ id }) => id));
    expect(again.sourceById.get(files.sources[0].id)?.standIn).toBe(true);
    expect(again.faults.map(({ record }) => record)).toContain(files.sources[0].id);
  });

  test("an empty selection is valid and opens without any event", async () => {
    const exhibit = eventsExhibit(await smallDataset(), { q: "nothing of the kind" });
    const text = await textOf(exhibit as never);
    expect(validate(JSON.parse(text))).toBe(true);
    expect((await readExtract("file.json", text)).dataset.events).toEqual([]);
  });

  test("hostile texts come back as they went, lone surrogates too", async () => {
    const title = `<img src=x onerror=alert(1)> =cmd| \u202e שלום \ud800 ${"x".repeat(2000)}`;
    const text = await textOf(eventsExhibit(await smallDataset(), {}, { title }) as never);
    expect((await readExtract("file.json", text)).view.title).toBe(title);
  });
});

const isDisplayed = (dataset: Dataset, ref: string) =>
  dataset.disagreements.some(({ id, claims }) =>
    claims.some(({ displayed, citation }) => displayed && ref === `${id}.${citation.source}`),
  );

describe("a file that is opened", () => {
  const extract = async () =>
    JSON.parse(await textOf(eventsExhibit(await smallDataset(), NO_FILTERS) as never)) as {
      resources: { name: string; data: Record<string, unknown[]> }[];
    };

  test.each([
    ["", "mine.json is empty"],
    ["{ nonsense", "mine.json is not valid JSON"],
    ["[]", "mine.json is not a file that was downloaded from here"],
    ['{ "events": [] }', "mine.json is not a file that was downloaded from here"],
  ])("is refused in words where it is no extract: %s", async (text, cause) => {
    await expect(readExtract("mine.json", text)).rejects.toMatchObject({
      message: expect.stringContaining(cause),
      advice: expect.stringContaining("downloaded"),
    });
  });

  test("with one broken record shows the others and names the fault", async () => {
    const file = await extract();
    const events = file.resources.find(({ name }) => name === "events")?.data["events"] ?? [];
    Object.assign(events[0] ?? {}, { date: "2013-02-30" });
    const { dataset } = await readExtract("mine.json", JSON.stringify(file));
    expect(dataset.events).toHaveLength(events.length - 1);
    expect(dataset.faults[0]).toMatchObject({ path: "events[0].date", found: expect.stringContaining("2013-02-30") });
  });

  test("without one of its resources shows the others and says which is missing", async () => {
    const file = await extract();
    file.resources = file.resources.filter(({ name }) => name !== "disagreements");
    const { dataset } = await readExtract("mine.json", JSON.stringify(file));
    expect(dataset.problems.map(({ name }) => name)).toEqual(["disagreements"]);
    expect(dataset.events.length).toBeGreaterThan(0);
  });
});

test("ten thousand events are written in slices and can be cancelled half-way", async () => {
  const exhibit = eventsExhibit(await generatedDataset(10_000));
  const said = provenanceOf(exhibit, PERMALINK);
  const half = work(20);
  await expect(extractOf(exhibit, said, half.work)).rejects.toThrow(/abort/i);
  expect(half.pauses()).toBe(20);
});
