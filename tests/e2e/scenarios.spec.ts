import { expect } from "@playwright/test";
import type { ScenarioName } from "../../mocks/scenarios";
import { MOCK_PORT } from "../../playwright.config";
import { test } from "./underPolicy";

// The mocks answer in a service worker.
test.use({ baseURL: `http://localhost:${MOCK_PORT}`, serviceWorkers: "allow" });

const HEADLINE = "From one letter to an accord of forty ports";
const FAILURE = "The record could not be loaded";

/** What a reader sees on each bad day: the main heading, and texts on the page. */
const EXPECTED: Record<ScenarioName, readonly [heading: string, ...texts: string[]]> = {
  ok: [HEADLINE, "8 of 8 events"],
  slow: [HEADLINE, "8 of 8 events"],
  offline: [FAILURE, "catalog.json could not be reached: there is no connection to the server.", "Try again"],
  "404": [HEADLINE, "events.json was not found on the server (404).", "28"],
  "500": [HEADLINE, "The server failed to send membership.json (500).", "8 of 8 events"],
  malformed: [HEADLINE, "actors.json is not valid JSON: invalid symbol at line 12, column 7.", "8 of 8 events"],
  shape: [HEADLINE, "events.json does not hold what it should: expected an object, found a list of 8.", "28"],
  record: [HEADLINE, "7 of 7 events", "One record of this dataset could not be shown."],
  empty: [HEADLINE, "0 of 0 events"],
  huge: [HEADLINE, "10,000 of 10,000 events"],
};

// One window for all: each new one would read the hundreds of modules of the development server again.
test("the page says what happened, and nothing goes wrong unseen", async ({ page }) => {
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
    // The browser itself reports every answer that is not 200; those are what is tested here.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  for (const [scenario, [heading, ...texts]] of Object.entries(EXPECTED)) {
    await test.step(scenario, async () => {
      await page.goto(`/?scenario=${scenario}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      for (const text of texts) await expect(page.getByText(text).first()).toBeVisible();
      expect(errors).toEqual([]);
    });
    if (scenario !== "record") continue;
    await test.step("record: the reason for which a record is left out is one click away", async () => {
      await page.getByRole("link", { name: "What is wrong with it" }).click();
      await expect(page.getByRole("main")).toContainText("First harbour summit");
      await expect(page.getByRole("main")).toContainText("2002-09 has no day 31");
    });
  }

  await test.step("a scenario that does not exist is named in the console, and the good data are shown", async () => {
    warnings.length = 0;
    await page.goto("/?scenario=sunny");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
    expect(warnings.join("\n")).toContain('There is no scenario "sunny"');
  });
});
