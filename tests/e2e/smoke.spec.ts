import { expect } from "@playwright/test";
import { test } from "./underPolicy";

/** Every route, where it ends up, its main heading and the title of its document. */
const ROUTES = [
  ["/", "/weprotect", "From one speech to an alliance of a hundred governments", "Overview"],
  ["/weprotect", "/weprotect", "From one speech to an alliance of a hundred governments", "Overview"],
  ["/weprotect/timeline", "/weprotect/timeline", "Timeline", "Timeline"],
  ["/weprotect/membership", "/weprotect/membership", "Membership", "Membership"],
  ["/weprotect/actors", "/weprotect/actors", "Actors", "Actors"],
  ["/weprotect/actors/joanna-shields", "/weprotect/actors/joanna-shields", "Joanna Shields", "Joanna Shields"],
  ["/weprotect/events/merger-2016", "/weprotect/events/merger-2016", "become one organisation", "one organisation"],
  ["/weprotect/about", "/weprotect/about", "About this record", "About"],
  ["/weprotect/nowhere", "/weprotect/nowhere", "Not found", "Alliance Atlas"],
  ["/nowhere", "/nowhere", "Not found", "Alliance Atlas"],
] as const;

test("every route, opened by its address, shows its heading and no error", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  for (const [path, end, heading, title] of ROUTES) {
    await test.step(`${path} shows "${heading}"`, async () => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
      await expect(page).toHaveTitle(new RegExp(title));
      expect(new URL(page.url()).pathname).toBe(end);
      expect(errors).toEqual([]);
    });
  }
});
