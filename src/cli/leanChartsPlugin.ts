import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What `Plot.tsx` takes of Recharts, and the file that has it. The package's own list of all it has would bring the rest with it. */
export const TAKEN: Readonly<Record<string, string>> = {
  Surface: "container/Surface",
  CartesianGrid: "cartesian/CartesianGrid",
  CartesianAxis: "cartesian/CartesianAxis",
};
const LIST = "recharts/es6/index.js";

/**
 * Parts of Recharts that what is taken of it asks for and the growth chart never uses, and in whose place something small stands
 * (`src/ui/chart/lean`). Each is safe as long as `Plot.tsx` says what its stand-in says.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  "recharts/es6/component/Text.js": "text",
  "recharts/es6/component/Label.js": "labels",
  "recharts/es6/util/DOMUtils.js": "textSize",
  "recharts/es6/util/ChartUtils.js": "gridPlaces",
  "recharts/es6/zIndex/ZIndexLayer.js": "layers",
  "recharts/es6/context/chartLayoutContext.js": "store",
  "recharts/es6/state/hooks.js": "store",
  "recharts/es6/state/renderedTicksSlice.js": "store",
  "recharts/es6/state/selectors/axisSelectors.js": "store",
};
const PARTS = [LIST, ...Object.keys(STAND_INS)];
const inPackages = (part: string) => `/node_modules/${part}`;
const ANY = new RegExp(`(${PARTS.map((part) => inPackages(part).replaceAll(".", "\\.")).join("|")})$`);

const standIn = (name: string) => fileURLToPath(new URL(`../ui/chart/lean/${name}.ts`, import.meta.url));

function codeOf(part: string): string {
  if (part !== LIST) return `export * from ${JSON.stringify(standIn(STAND_INS[part] ?? ""))};`;
  return Object.entries(TAKEN)
    .map(([name, file]) => `export { ${name} } from "./${file}.js";`)
    .join("\n");
}

/**
 * Builds Recharts without the parts that the growth chart never uses: of 90 kB, compressed, 11 are left. Only what is built is without
 * them: the development server and the tests of components run with all of it, those of the built app without.
 * @throws where Recharts has such a part no longer: the stand-in would stand for nothing
 */
export function leanCharts(): Plugin {
  const found = new Set<string>();
  return {
    name: "lean-charts",
    apply: "build",
    buildStart() {
      found.clear();
    },
    load: {
      filter: { id: ANY },
      handler(id) {
        const part = PARTS.find((one) => id.replaceAll("\\", "/").endsWith(inPackages(one)));
        if (part === undefined) return;
        found.add(part);
        return { code: codeOf(part), moduleSideEffects: false };
      },
    },
    buildEnd(error) {
      if (error) return;
      const missing = PARTS.filter((part) => !found.has(part));
      if (missing.length > 0) throw new Error(`Recharts has changed: nothing asks for ${missing.join(", ")}.`);
    },
  };
}
