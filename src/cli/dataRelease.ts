/**
 * `npm run data:release -- 1.1.0 "what changed" "what else" [--dataset folder]`: publishes the present data as a version. It
 * sets version and date in the descriptor, puts the sentences into its changelog, adds the records to history.json, and
 * brings sizes and hashes up to date. Without --dataset it is about the default dataset of public/data.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  compareVersions,
  differences,
  type History,
  isUnchanged,
  isVersion,
  snapshotsOf,
  withVersion,
} from "../domain/history";
import { catalogSchema, type Descriptor } from "../domain/schema";
import { checkRecords, presentSnapshot, readHistory } from "./checkDataset";
import { describeFolder } from "./dataDescribe";
import { historyText } from "./historyText";
import { reportLines } from "./report";

const DATA_ROOT = "public/data";
const HISTORY_FILE = "history.json";

/** Why a version is not published: a sentence for the author. Nothing has been written but sizes and hashes. */
export class ReleaseRefused extends Error {
  override readonly name = "ReleaseRefused";
}

/** The version to publish, the day (YYYY-MM-DD), and sentences that say what changed. */
export interface Release {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
}

/** The descriptor of the new version; its history is filled in by `describeFolder`. */
function described(descriptor: Descriptor, { version, date, changes }: Release): Descriptor {
  const known = descriptor.resources.some(({ name }) => name === "history");
  const resource: Descriptor["resources"][number] = {
    name: "history",
    path: HISTORY_FILE,
    title: "History: what the records were at each version, as hashes",
    mediatype: "application/json",
    bytes: 0,
    hash: `sha256:${"0".repeat(64)}`,
  };
  return {
    ...descriptor,
    version,
    created: date,
    changelog:
      changes.length === 0 ? descriptor.changelog : [{ version, date, changes: [...changes] }, ...descriptor.changelog],
    resources: known ? descriptor.resources : [...descriptor.resources, resource],
  };
}

/** Refuses a release that would not be one: a version out of order, sentences that are missing, nothing that changed. */
function refuse({ version, changes }: Release, descriptor: Descriptor, unchanged: boolean, first: boolean): void {
  if (!isVersion(version))
    throw new ReleaseRefused(`"${version}" is not a version: expected three numbers, such as 1.1.0.`);
  const before = descriptor.version;
  // The history may begin with a version that was published before there was one.
  const begins = first && version === before && descriptor.changelog.some((entry) => entry.version === version);
  if (begins && changes.length === 0) return;
  if (begins) throw new ReleaseRefused(`Version ${version} has its sentences in the changelog: give none.`);
  if (isVersion(before) && compareVersions(version, before) <= 0) {
    throw new ReleaseRefused(`Version ${version} is not higher than ${before}, which was published before.`);
  }
  if (changes.length === 0 || changes.some((change) => change.trim() === "")) {
    throw new ReleaseRefused("Say in at least one sentence what changed: it stands in the changelog.");
  }
  if (unchanged) throw new ReleaseRefused(`No record changed since version ${before}: there is nothing to publish.`);
}

/**
 * Publishes the present data of a dataset as a version.
 * @param folder the dataset's folder, which holds datapackage.json
 * @throws ReleaseRefused where the data have faults or the release would not be one
 */
export async function releaseDataset(folder: string, release: Release): Promise<History> {
  await describeFolder(folder);
  const checked = await checkRecords(folder);
  const history = "descriptor" in checked ? await readHistory(folder, checked.descriptor) : undefined;
  const findings = [...checked.findings, ...(history && "findings" in history ? history.findings : [])];
  if (!("descriptor" in checked) || findings.length > 0) {
    throw new ReleaseRefused(`The data have faults.\n${reportLines({ ...checked, findings }).join("\n")}`);
  }
  const { descriptor } = checked;
  const before = history && "value" in history ? history.value : undefined;
  const now = presentSnapshot(checked);
  const released = before && snapshotsOf(before).at(-1);
  refuse(release, descriptor, released !== undefined && isUnchanged(differences(released, now)), before === undefined);

  const after = withVersion(before, release.version, release.date, now);
  await writeFile(join(folder, history?.file ?? HISTORY_FILE), historyText(after));
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(described(descriptor, release), null, 2)}\n`);
  await describeFolder(folder);
  return after;
}

async function defaultFolder(): Promise<string> {
  const catalog = catalogSchema.parse(JSON.parse(await readFile(join(DATA_ROOT, "catalog.json"), "utf8")));
  return join(DATA_ROOT, catalog.datasets.find(({ id }) => id === catalog.default)?.path ?? catalog.default);
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({ options: { dataset: { type: "string" } }, allowPositionals: true });
  const [version = "", ...changes] = positionals;
  const folder = values.dataset ?? (await defaultFolder());
  const date = new Date().toISOString().slice(0, 10);
  try {
    await releaseDataset(folder, { version, date, changes });
    console.log(`${folder} is version ${version}.`);
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
