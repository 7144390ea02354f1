import type { Plugin } from "vite";

/** Must be the first line of a file. https://v8.dev/blog/explicit-compile-hints */
const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * Tells V8 to compile every function of a file while it arrives, in another thread. Else it compiles each function at its first
 * call, in the thread of the page: a fifth of what that thread does until the overview is there. The other thread also compiles what
 * nobody calls (docs/decisions.md). Other browsers read it as a comment.
 */
export function compileHints(): Plugin {
  return {
    name: "compile-hints",
    apply: "build",
    generateBundle: {
      // Vite still writes at the head of the files before.
      order: "post",
      handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === "chunk") output.code = HINT + output.code;
        }
      },
    },
  };
}
