import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** A built app, and how to be rid of it. */
interface BuiltApp {
  readonly dist: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the app into a folder of its own, so that a build that somebody looks at is not touched.
 * @param readable whether functions keep their names, for a trace
 */
export async function builtApp(readable: boolean): Promise<BuiltApp> {
  const dist = await mkdtemp(join(tmpdir(), "bench-"));
  await build({
    logLevel: "warn",
    build: { outDir: dist, emptyOutDir: true, reportCompressedSize: false, ...(readable && { minify: false }) },
  });
  return { dist, remove: () => rm(dist, { recursive: true, force: true }) };
}
