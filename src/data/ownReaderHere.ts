import type { GivenFile } from "../domain/own";
import { LoadError, orProblem } from "./loadError";
import { openPackage } from "./openPackage";
import { checkExtent } from "./ownLimits";
import type { OwnReader, Unpacked } from "./ownReader";
import { DESCRIPTOR, insideFolder, isReadable, jsonIn } from "./packageFiles";
import { readZip } from "./zipFiles";
import { zipPackage } from "./zipPackage";

const isZip = (path: string) => /\.zip$/i.test(path);

/** "Our records/events.json" → "Our records"; "Our records.zip" → "Our records"; "events.json" says nothing. */
function titleFrom(given: readonly GivenFile[]): string {
  const [first] = given;
  if (!first) return "";
  const name = first.path.includes("/") ? first.path.slice(0, first.path.indexOf("/")) : first.path;
  return isZip(name) || first.path.includes("/") ? name.replace(/\.zip$/i, "") : "";
}

async function unpack(given: readonly GivenFile[]): Promise<Unpacked> {
  checkExtent(
    given.length,
    given.reduce((sum, { content }) => sum + content.size, 0),
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { path, content } of given) {
    if (!isZip(path) && !isReadable(path)) continue;
    const bytes = new Uint8Array(await content.arrayBuffer());
    if (isZip(path)) for (const [inside, unzipped] of readZip(path, bytes, isReadable)) files.set(inside, unzipped);
    else files.set(path, bytes);
  }
  let size = 0;
  for (const { length } of files.values()) size += length;
  checkExtent(files.size, size);
  if (files.size === 0) {
    const names = given.slice(0, 3).map(({ path }) => `“${path}”`);
    const cause = `There is no JSON or CSV file in ${names.join(", ") || "what was given"}.`;
    throw new LoadError("the files", cause, "Choose a folder, a zip, or files such as events.json and actors.csv.");
  }
  const inside = insideFolder(files);
  const descriptor = inside.get(DESCRIPTOR);
  const said = descriptor && jsonIn(descriptor);
  const title: unknown = typeof said === "object" && said !== null ? Reflect.get(said, "title") : undefined;
  const titled = typeof title === "string" && title.trim() !== "";
  return { files: inside, titled, suggestion: titled ? title : titleFrom(given) };
}

/** Reads in the thread in which this code runs: in `ownWorker.ts`, or in the page where no thread can be had. */
export const ownReaderHere: OwnReader = {
  unpack: (given) => orProblem(() => unpack(given)),
  open: openPackage,
  zip: zipPackage,
};
