import { hostileIn, visible } from "../domain/hostileText";
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
  let size = 0;
  const take = (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    const hostile = hostileIn(path);
    const name = visible(path);
    if (hostile) {
      throw new LoadError(
        "the files",
        `The name “${name}” is refused: ${hostile}.`,
        "Rename the file and choose it again.",
      );
    }
    if (files.has(path)) {
      const cause = `“${name}” is there twice in what was given.`;
      throw new LoadError("the files", cause, "Choose one of the two, or one zip at a time.");
    }
    files.set(path, bytes);
    size += bytes.length;
    // Asked with every file: many small zips may hold much.
    checkExtent(files.size, size);
  };
  for (const { path, content } of given) {
    if (!isZip(path) && !isReadable(path)) continue;
    const bytes = new Uint8Array(await content.arrayBuffer());
    if (isZip(path)) for (const [inside, unzipped] of readZip(path, bytes, isReadable)) take(inside, unzipped);
    else take(path, bytes);
  }
  if (files.size === 0) {
    const names = given.slice(0, 3).map(({ path }) => `“${path}”`);
    const cause = `There is no JSON or CSV file in ${names.join(", ") || "what was given"}.`;
    throw new LoadError("the files", cause, "Choose a folder, a zip, or files such as events.json and actors.csv.");
  }
  const inside = insideFolder(files);
  const descriptor = inside.files.get(DESCRIPTOR);
  const said = descriptor && jsonIn(descriptor);
  const title: unknown = typeof said === "object" && said !== null ? Reflect.get(said, "title") : undefined;
  const titled = typeof title === "string" && title.trim() !== "";
  return { ...inside, titled, suggestion: titled ? title : titleFrom(given) };
}

/** Reads in the thread in which this code runs: in `ownWorker.ts`, or in the page where no thread can be had. */
export const ownReaderHere: OwnReader = {
  unpack: (given) => orProblem(() => unpack(given)),
  open: openPackage,
  zip: zipPackage,
};
