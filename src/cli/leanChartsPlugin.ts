import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * Parts of Recharts that the growth chart never uses and no build can leave out by itself, and in whose place something small stands
 * (`src/ui/chart/lean`). Each is safe as long as `Plot.tsx` says what its stand-in says.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  "victory-vendor/es/d3-scale.js": "scales",
  "victory-vendor/es/d3-shape.js": "shapes",
  "recharts/es6/util/scale/getNiceTickValues.js": "niceTicks",
  "recharts/es6/component/Text.js": "text",
  "recharts/es6/component/Label.js": "labels",
  "recharts/es6/util/DOMUtils.js": "textSize",
  "recharts/es6/util/useReportScale.js": "size",
  "recharts/es6/zIndex/ZIndexLayer.js": "layers",
  "recharts/es6/zIndex/ZIndexPortal.js": "layers",
  "recharts/es6/synchronisation/useChartSynchronisation.js": "synchronisation",
  "recharts/es6/state/mouseEventsMiddleware.js": "listeners",
  "recharts/es6/state/keyboardEventsMiddleware.js": "listeners",
  "recharts/es6/state/touchEventsMiddleware.js": "listeners",
  "recharts/es6/state/externalEventsMiddleware.js": "listeners",
};
const PARTS = Object.keys(STAND_INS);
const inPackages = (part: string) => `/node_modules/${part}`;
const ANY = new RegExp(`(${PARTS.map((part) => inPackages(part).replaceAll(".", "\\.")).join("|")})$`);

const standIn = (name: string) => fileURLToPath(new URL(`../ui/chart/lean/${name}.ts`, import.meta.url));

/**
 * Builds Recharts without the parts that the growth chart never uses: a quarter of what is sent for it. Only what is built is without
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
        return { code: `export * from ${JSON.stringify(standIn(STAND_INS[part] ?? ""))};`, moduleSideEffects: false };
      },
    },
    buildEnd(error) {
      if (error) return;
      const missing = PARTS.filter((part) => !found.has(part));
      if (missing.length > 0) throw new Error(`Recharts has changed: nothing asks for ${missing.join(", ")}.`);
    },
  };
}
