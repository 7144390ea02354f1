import type { Plugin } from "vite";

/** What the file of the router is made for: it says so itself, and its edition for production differs in nothing else. */
const WARNS = "var ENABLE_DEV_WARNINGS = true;";
/**
 * What makes a component or a context, and may do more for all that a build knows: a call, a class that goes on from React's, and the
 * name by which tools of developers call it. Each counts as a use, and what it makes is kept with all that this uses.
 */
const CALL = /= (React\d*\.(?:createContext|forwardRef|memo)\()/g;
const CLASS = /= (class extends React\d*\.Component \{$[\s\S]*?^\});$/gm;
const NAME = /^\w+\.displayName = "\w+";$/gm;

/**
 * The code of the router in its edition for production, of which a build can tell what is used.
 * @throws where it has none of what is sought any more: all that nobody uses would stay
 */
export function leanRouterCode(code: string): string {
  if ([WARNS, CALL, CLASS, NAME].some((sought) => code.search(sought) === -1))
    throw new Error("The router has changed.");
  return code
    .replace(WARNS, WARNS.replace("true", "false"))
    .replaceAll(CALL, "= /* @__PURE__ */ $1")
    .replaceAll(CLASS, "= /* @__PURE__ */ (() => $1)();")
    .replaceAll(NAME, "");
}

/**
 * Builds the router without what nobody uses of it: forms, scroll positions, what servers draw, links that ask for pages ahead, warnings
 * for developers. Its package names the edition for developers to every build.
 */
export function leanRouter(): Plugin {
  let found = false;
  return {
    name: "lean-router",
    apply: "build",
    transform: {
      filter: { id: /\/node_modules\/react-router\/dist\/.*\.mjs$/, code: WARNS },
      handler(code) {
        found = true;
        return { code: leanRouterCode(code), map: null };
      },
    },
    buildEnd(error) {
      if (!error && !found) throw new Error("The router has changed: none of its files warns developers.");
    },
  };
}
