import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of axe that look at colours. All others find the same in either theme. */
export const OF_COLOUR: readonly string[] = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong with the page, one line an element.
 * @param rules of axe; all that it has by default, and that of the size of targets, where none is named
 */
export async function faultsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (chosen) => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    type Axe = { run: (options: object) => Promise<Found> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      // What passes is counted by nobody, and takes time to be written out.
      resultTypes: ["violations"],
      ...(chosen.length > 0
        ? { runOnly: { type: "rule", values: chosen } }
        : // Of WCAG 2.2, which axe does not look for by itself.
          { rules: { "target-size": { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
    );
  }, rules);
}
