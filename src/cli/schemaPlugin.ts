import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Plugin, runnerImport } from "vite";

const REFERENCE = "docs/dataset-reference.md";

/** What is made of the schema by the app's own code, imported as Vite imports it. */
async function made(fontAt: (file: string) => string) {
  const { module } = await runnerImport<typeof import("./schemaFiles")>("./src/cli/schemaFiles.ts");
  return module.schemaFiles(fontAt);
}

async function reference() {
  const { module } = await runnerImport<typeof import("./reference/referenceMarkdown")>(
    "./src/cli/reference/referenceMarkdown.ts",
  );
  return module.referenceMarkdown();
}

/**
 * Serves and ships what is made of the schema under /schema: JSON Schemas, CSV templates, and the page "How to write a dataset".
 * A build fails where the same page in docs says something else.
 */
export function dataSchemas(): Plugin {
  return {
    name: "data-schemas",
    configureServer(server) {
      server.middlewares.use("/schema", async (request, response, next) => {
        const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1) || "index.html";
        const file = (await made((font) => `/node_modules/${font}`))[path];
        if (!file) return next();
        response.setHeader("content-type", file.type).end(file.text);
      });
    },
    async generateBundle(_, bundle) {
      if ((await reference()) !== readFileSync(REFERENCE, "utf8")) {
        this.error(`${REFERENCE} is not what the schema and its words say: run npm run data:docs.`);
      }
      const assets = Object.values(bundle).flatMap((one) => (one.type === "asset" ? [one] : []));
      const fontAt = (font: string) => {
        const built = assets.find(({ names }) => names.includes(basename(font)));
        return built ? `../${built.fileName}` : basename(font);
      };
      for (const [path, { text }] of Object.entries(await made(fontAt))) {
        this.emitFile({ type: "asset", fileName: `schema/${path}`, source: text });
      }
    },
  };
}
