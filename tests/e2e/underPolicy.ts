import { type BrowserContext, test as base } from "@playwright/test";

const watched = new WeakSet<BrowserContext>();
/** As browsers put it on the console, also in workers, where a page hears of nothing. */
const IN_WORDS = /content security policy|trusted type|Trusted(HTML|ScriptURL|Script)\b/i;
const BINDING = "reportViolation";

/** Adds to `violations` whatever the policy of a page refuses, in all pages and frames of a context. */
export async function watchPolicy(context: BrowserContext, violations: string[]) {
  if (watched.has(context)) return;
  watched.add(context);
  context.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && IN_WORDS.test(text)) violations.push(text);
  });
  await context.exposeBinding(BINDING, ({ frame }, what: string) => violations.push(`${frame.url()}: ${what}`));
  await context.addInitScript((binding) => {
    addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      const report = Reflect.get(window, binding);
      report(`${effectiveDirective} refused ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
    });
  }, BINDING);
}

/** The `test` of Playwright, which fails where the policy of a page refused something: the app lives within it. */
export const test = base.extend<{ violations: string[]; contexts: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  violations: async ({}, use, { title }) => {
    const violations: string[] = [];
    await use(violations);
    if (violations.length > 0) {
      throw new Error(`"${title}" broke the content security policy:\n${violations.join("\n")}`);
    }
  },
  // Contexts that a test makes itself are watched like its own.
  contexts: [
    async ({ browser, violations }, use) => {
      const { newContext } = browser;
      browser.newContext = async (...options) => {
        const context = await newContext.apply(browser, options);
        await watchPolicy(context, violations);
        return context;
      };
      await use(undefined);
      browser.newContext = newContext;
    },
    { auto: true },
  ],
  context: async ({ context, violations }, use) => {
    await watchPolicy(context, violations);
    await use(context);
  },
});
