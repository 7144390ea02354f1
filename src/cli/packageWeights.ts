import { gzipSync } from "node:zlib";
import { minifySync, type Plugin } from "vite";

/** Where a build says what its chunks are made of: a file for each bundle, since workers are bundled apart. */
export const WEIGHTS_FOLDER = ".vite/weights";
/** What the app's own modules are called among the packages. */
export const OWN_CODE = "the app itself";
const BUILD_TOOL = "runtime of the build tool";

/** By chunk file and package: a weight that only compares with the others of its chunk. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The package that a module belongs to, by its path. */
export function packageOf(id: string): string {
  const inside = id.replaceAll("\\", "/").split("/node_modules/").slice(1).at(-1);
  if (inside === undefined) return id.startsWith("\0") ? BUILD_TOOL : OWN_CODE;
  const [first = "", second = ""] = inside.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** What some code weighs by itself when it is sent, in bytes. Nothing of it is dropped, though here nobody uses it. */
function weigh(name: string, code: string): number {
  return gzipSync(minifySync(name, code, { compress: false }).code || code).byteLength;
}

/**
 * Says in the build what each package weighs in each chunk, for `npm run size`: its code minified and compressed by itself. That
 * is more than it weighs among the others, and so only the shares count.
 */
export function packageWeights(): Plugin {
  return {
    name: "package-weights",
    apply: "build",
    generateBundle(_, bundle) {
      const weights: Record<string, Record<string, number>> = {};
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        const codes = new Map<string, string>();
        for (const [id, { code }] of Object.entries(output.modules)) {
          if (code) codes.set(packageOf(id), `${codes.get(packageOf(id)) ?? ""}\n${code}`);
        }
        weights[output.fileName] = Object.fromEntries([...codes].map(([name, code]) => [name, weigh(name, code)]));
      }
      const name = Object.values(bundle).find((output) => output.type === "chunk" && output.isEntry)?.fileName;
      if (!name) return;
      const fileName = `${WEIGHTS_FOLDER}/${name.slice(name.lastIndexOf("/") + 1)}on`;
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(weights) });
    },
  };
}
