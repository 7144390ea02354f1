import "../../../src/styles/base.css";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Filters } from "../../../src/domain/filters";
import { Overview } from "../../../src/views/overview/Overview";
import { smallDataset } from "../../datasets";
import { ViewStage } from "../actors/Stage";

/** Where the detail of an event has its column, and whether what happened stands beside it. */
async function columns(filters: Partial<Filters>) {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Overview} filters={filters} />);
  const detail = screen.getByRole("complementary", { name: "Selected event" });
  const read = screen.getByRole("article").or(screen.getByText("No event passes all of these filters.")).first();
  await expect.element(detail).toBeVisible();
  await expect.element(read).toBeVisible();
  const { left, width, top, bottom } = detail.element().getBoundingClientRect();
  const { right, top: first } = read.element().getBoundingClientRect();
  await screen.unmount();
  return { left, width, beside: right <= left && first >= top && first < bottom };
}

test("the detail of an event keeps its column beside what happened where no event passes the filters", async () => {
  await page.viewport(1440, 900);
  const all = await columns({});
  expect(all.beside).toBe(true);
  expect(await columns({ q: "nothing is called so" })).toEqual(all);
});
