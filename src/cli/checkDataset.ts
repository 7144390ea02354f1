import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type * as z from "zod/mini";
import { assemble } from "../data/assemble";
import { LoadError } from "../data/loadError";
import { type JsonFile, parseJson } from "../data/loadJson";
import { type Arrival, type Lists, readFiles } from "../data/readFiles";
import { readWhole, writeFaults } from "../data/readRecords";
import { type Briefing, briefingSchema } from "../domain/briefing";
import type { Fault } from "../domain/dataset";
import { historySchema, snapshotOf } from "../domain/history";
import { briefingsOf, holdsRecords, type ResourceName } from "../domain/resources";
import { catalogSchema, type Descriptor, descriptorSchema } from "../domain/schema";
import { type CheckResult, type Finding, findingOf } from "./finding";
import { fingerprint } from "./fingerprint";
import { historyFaults } from "./historyRules";
import { citationOrder, uniqueAddresses } from "./recordRules";

const NOTHING = { findings: [], counts: {} };

const toFinding = (folder: string) => (fault: Fault) => findingOf(join(folder, fault.file), fault);

/** Reads a file that must be right as a whole; what is wrong with it becomes findings. */
export async function checkWhole<S extends z.ZodMiniType>(
  schema: S,
  folder: string,
  file: string,
): Promise<{ value: z.output<S>; json: JsonFile } | { findings: Finding[] }> {
  const where = relative(".", join(folder, file));
  const text = await readFile(join(folder, file), "utf8").catch(() => undefined);
  if (text === undefined)
    return { findings: [{ file: where, text: "the file: expected a readable file, found nothing" }] };
  try {
    const json = await parseJson(file, text);
    const read = await readWhole(schema, file, json);
    return read.ok ? { value: read.value, json } : { findings: read.faults.map(toFinding(folder)) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { findings: [{ file: where, text: error.message }] };
  }
}

/** Reads the files that a descriptor lists, and holds each against the size and hash that stand there. */
async function readResources(folder: string, { resources }: Descriptor, descriptor: JsonFile) {
  const arrivals = new Map<ResourceName, Arrival>();
  const raw: { path: (string | number)[]; expected: string; found: string }[] = [];
  for (const [i, resource] of resources.entries()) {
    const { path, bytes, hash } = resource;
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (!content) {
      raw.push({
        path: ["resources", i, "path"],
        expected: "a file of the dataset",
        found: `"${path}", which is not there`,
      });
      continue;
    }
    const real = fingerprint(content);
    const advice = "(npm run data:describe writes it)";
    if (real.bytes !== bytes) {
      raw.push({
        path: ["resources", i, "bytes"],
        expected: `${real.bytes}, the size of ${path} ${advice}`,
        found: `${bytes}`,
      });
    }
    if (real.hash !== hash) {
      raw.push({
        path: ["resources", i, "hash"],
        expected: `${real.hash}, the hash of ${path} ${advice}`,
        found: hash,
      });
    }
    if (!holdsRecords(resource)) continue;
    const { name } = resource;
    try {
      arrivals.set(name, { file: path, json: await parseJson(path, content.toString("utf8")) });
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      arrivals.set(name, { file: path, problem: { name, file: path, cause: error.message, advice: error.advice } });
    }
  }
  const file = "datapackage.json";
  const faults = await writeFaults(
    raw.map((fault) => ({ ...fault, file, record: file })),
    new Map([[file, descriptor]]),
  );
  return { arrivals, findings: faults.map(toFinding(folder)) };
}

/** A dataset that was read for a check: its lists are those records that passed. */
export interface CheckedRecords extends CheckResult {
  readonly descriptor: Descriptor;
  readonly lists: Lists;
  readonly briefings: readonly Briefing[];
}

/** The records of the lists, as history takes them. */
export const presentSnapshot = ({ lists, briefings }: CheckedRecords) =>
  snapshotOf({
    events: lists.events.records,
    actors: lists.actors.records,
    series: lists.series.records,
    counts: lists.counts.records,
    roster: lists.roster.records,
    sources: lists.sources.records,
    disagreements: lists.disagreements.records,
    briefings,
  });

/** Reads the ready-made briefings of a dataset: those that are right, and what is wrong with the others. */
async function readBriefings(folder: string, descriptor: Descriptor) {
  const briefings: Briefing[] = [];
  const findings: Finding[] = [];
  for (const { id, path } of briefingsOf(descriptor)) {
    // A file that is not on disk has been found already, at its place in the descriptor.
    if (!existsSync(join(folder, path))) continue;
    const read = await checkWhole(briefingSchema, folder, path);
    if ("findings" in read) findings.push(...read.findings);
    else if (read.value.id === id) briefings.push(read.value);
    else {
      const text = `id: expected "${id}", as in the name of its resource, found "${read.value.id}"`;
      findings.push({ file: relative(".", join(folder, path)), text });
    }
  }
  return { briefings, findings };
}

/**
 * Checks the records of a dataset: descriptor, files, records, references, and the rules of `recordRules.ts`.
 * @param folder the dataset's folder, which holds datapackage.json
 * @returns the findings alone where there is no sound descriptor
 */
export async function checkRecords(folder: string): Promise<CheckResult | CheckedRecords> {
  const descriptor = await checkWhole(descriptorSchema, folder, "datapackage.json");
  if ("findings" in descriptor) return { ...NOTHING, findings: descriptor.findings };
  const { arrivals, findings } = await readResources(folder, descriptor.value, descriptor.json);
  const dataset = await assemble(descriptor.value.name, descriptor.value, arrivals);
  const { lists } = readFiles(arrivals);
  const files = new Map(
    [...arrivals.values()].flatMap((arrival) => ("json" in arrival ? [[arrival.file, arrival.json] as const] : [])),
  );
  const ruleFaults = await writeFaults([...citationOrder(lists), ...uniqueAddresses(lists)], files);
  const problems = dataset.problems
    // A file that is not on disk has been found already, at its place in the descriptor.
    .filter(({ name }) => arrivals.has(name) || !descriptor.value.resources.some((resource) => resource.name === name))
    .map(({ file, cause }) => ({ file: relative(".", join(folder, file)), text: cause }));
  const decks = await readBriefings(folder, descriptor.value);
  const counts = Object.entries(lists).map(([name, list]) => [name, list.records.length]);
  if (briefingsOf(descriptor.value).length > 0) counts.push(["briefings", decks.briefings.length]);
  const faults = [...dataset.faults, ...ruleFaults].map(toFinding(folder));
  return {
    findings: [...findings, ...problems, ...faults, ...decks.findings],
    counts: Object.fromEntries(counts),
    descriptor: descriptor.value,
    lists,
    briefings: decks.briefings,
  };
}

/** Reads the history of a dataset: undefined where its descriptor names none. */
export async function readHistory(folder: string, { resources }: Descriptor) {
  const file = resources.find(({ name }) => name === "history")?.path;
  // A file that is not on disk has been found already, at its place in the descriptor.
  if (file === undefined || !existsSync(join(folder, file))) return undefined;
  return { file, ...(await checkWhole(historySchema, folder, file)) };
}

/** Checks the records of a dataset, and that its history is theirs. */
export async function checkDataset(folder: string): Promise<CheckResult> {
  const checked = await checkRecords(folder);
  if (!("descriptor" in checked)) return checked;
  const { descriptor, findings, counts } = checked;
  const history = await readHistory(folder, descriptor);
  if (!history) return { findings, counts };
  const file = relative(".", join(folder, history.file));
  const more =
    "findings" in history
      ? history.findings
      : historyFaults(descriptor, history.value, presentSnapshot(checked)).map((text) => ({ file, text }));
  return { findings: [...findings, ...more], counts };
}

/**
 * Checks a catalog and every dataset in it.
 * @param root the folder that holds catalog.json
 */
export async function checkCatalog(root: string): Promise<CheckResult> {
  const catalog = await checkWhole(catalogSchema, root, "catalog.json");
  if ("findings" in catalog) return { ...NOTHING, findings: catalog.findings };
  const { datasets, default: chosen } = catalog.value;
  const findings: Finding[] = [];
  if (!datasets.some(({ id }) => id === chosen)) {
    const text = `default: expected the id of one of the datasets, found "${chosen}"`;
    findings.push({ file: relative(".", join(root, "catalog.json")), text });
  }
  const counts: Record<string, number> = { datasets: datasets.length };
  for (const { path } of datasets) {
    const result = await checkDataset(join(root, path));
    for (const finding of result.findings) findings.push(finding);
    for (const [name, count] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + count;
  }
  return { findings, counts };
}
