import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { LoadError } from "../data/loadError";
import { openPackage } from "../data/openPackage";
import { ownReaderHere } from "../data/ownReaderHere";
import { DESCRIPTOR } from "../data/packageFiles";
import type { GivenFile } from "../domain/own";
import { catalogSchema } from "../domain/schema";
import { checkCatalog, checkDataset, checkWhole } from "./checkDataset";
import { type CheckResult, type Finding, findingOf } from "./finding";

/** Nothing could be checked: there is no such file, or nothing in it that a dataset could be made of. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

const CATALOG = "catalog.json";
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * The files below a folder that a dataset may have or be; those whose names begin with a point, and what packages have installed, are
 * none. Links to folders are not followed: they may lead back.
 */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return isFile(path) ? [path] : [];
  });
}

/** Checks files as the app opens them: CSV or JSON, with a descriptor or without, or a zip of them. */
async function checkFiles(folder: string, paths: readonly string[]): Promise<CheckResult> {
  const given = await Promise.all(
    paths.map(async (path): Promise<GivenFile> => {
      return { path: relative(folder, path), content: new Blob([await readFile(path)]) };
    }),
  );
  const unpacked = await ownReaderHere.unpack(given);
  if ("problem" in unpacked) throw new Unreadable(`${unpacked.problem.cause} ${unpacked.problem.advice}`);
  const { folder: ofDataset, files, outside, suggestion } = unpacked.value;
  const title = suggestion || basename(resolve(folder));
  const { packed, unused } = await openPackage(files, { id: "checked", title, today: "2000-01-01" });
  // What a zip holds is named by its place in the zip.
  const [only] = paths;
  const inside = only !== undefined && /\.zip$/i.test(only) ? only : folder;
  const at = (file: string) => relative(".", join(inside, ofDataset, file));
  const findings: Finding[] = [
    ...packed.problems.map(({ file, cause }) => ({ file: at(file), text: cause })),
    ...packed.doubts.map(({ file, cause }) => ({ file: at(file), text: cause })),
    ...packed.faults.map((fault) => findingOf(join(inside, ofDataset, fault.file), fault)),
    ...unused.map((file) => ({
      file: at(file),
      text: "the file: expected a file of a dataset, found none of its lists and no name that says what it is",
    })),
    ...outside.map((file) => ({
      file: relative(".", join(inside, file)),
      text: `the file: expected a file in the folder of ${DESCRIPTOR}, found one outside of it`,
    })),
  ];
  const { columns, actors, series, counts, roster, sources, disagreements } = packed;
  const known = <T extends { readonly standIn?: boolean }>(records: readonly T[]) =>
    records.filter(({ standIn }) => !standIn).length;
  return {
    findings,
    counts: {
      events: columns.size,
      actors: known(actors),
      series: known(series),
      counts: counts.length,
      roster: roster.length,
      sources: known(sources),
      disagreements: disagreements.length,
    },
  };
}

async function checkFolder(folder: string): Promise<CheckResult> {
  if (isFile(join(folder, CATALOG))) return checkCatalog(folder);
  const files = filesBelow(folder);
  // With tables, the files are what a reader opens; without, they are what a deployment ships, for which stricter rules hold.
  const isShipped = isFile(join(folder, DESCRIPTOR)) && !files.some((file) => /\.csv$/i.test(file));
  return isShipped ? checkDataset(folder) : checkFiles(folder, files);
}

/** The folder of the dataset to which a file belongs; undefined where it lies alone. */
function datasetFolder(file: string): string | undefined {
  const folder = dirname(file);
  return [folder, dirname(folder)].find((one, up) => {
    return isFile(join(one, DESCRIPTOR)) && (up === 0 || basename(folder) === "briefings");
  });
}

async function checkFile(file: string): Promise<CheckResult> {
  if (basename(file) === CATALOG) {
    const read = await checkWhole(catalogSchema, dirname(file), CATALOG);
    return { findings: "findings" in read ? read.findings : [], counts: {} };
  }
  const folder = datasetFolder(file);
  if (folder === undefined || !/\.(json|csv)$/i.test(file)) return checkFiles(dirname(file), [file]);
  // What it refers to stands in the files beside it.
  const { findings, counts } = await checkFolder(folder);
  return { findings: findings.filter((one) => resolve(one.file) === resolve(file)), counts };
}

/**
 * Checks whatever stands at a path with the code of the app: a folder with a catalog, a folder of a dataset, a folder of loose
 * JSON and CSV files, a zip, or a single file.
 * @throws Unreadable where there is nothing to check
 */
export async function checkPath(path: string): Promise<CheckResult> {
  if (!isFolder(path) && !isFile(path)) throw new Unreadable(`There is no file or folder ${path}.`);
  try {
    return await (isFolder(path) ? checkFolder(path) : checkFile(path));
  } catch (error) {
    if (error instanceof LoadError) throw new Unreadable(`${error.message} ${error.advice}`);
    throw error;
  }
}
