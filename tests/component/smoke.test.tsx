import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { Panel } from "../../src/ui/Panel";

test("a component is drawn in a real browser, with its CSS Module", async () => {
  const screen = await render(<Panel title="Summits">two of them</Panel>);
  await expect.element(screen.getByRole("heading", { name: "Summits" })).toBeVisible();
  await expect.element(screen.getByText("two of them")).toBeVisible();
});
