import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Dataset } from "../../../src/domain/dataset";
import { PLAIN_DISPLAY } from "../../../src/domain/filters";
import { EventAside } from "../../../src/ui/event/EventAside";
import { smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage } from "../actors/Stage";

function Page({ dataset }: { dataset: Dataset }) {
  const [display, setDisplay] = useState(PLAIN_DISPLAY);
  return (
    <Stage dataset={dataset}>
      <button type="button" onClick={() => setDisplay({ ...display, select: "accord-signed-2003" })}>
        Open
      </button>
      <button type="button" onClick={() => setDisplay({ ...display, select: "first-summit-2002" })}>
        Open another
      </button>
      <EventAside
        dataset={dataset}
        display={display}
        onDisplay={(change) => setDisplay((now) => ({ ...now, ...change }))}
      />
    </Stage>
  );
}

beforeEach(() => page.viewport(1280, 900));

test("beside a wide page: a hint, then the detail; closing gives the focus back", async () => {
  const screen = await render(<Page dataset={await smallDataset()} />);
  const aside = screen.getByRole("complementary", { name: "Selected event" });
  await expect.element(aside).toHaveTextContent("Choose an event");
  await screen.getByRole("button", { name: "Open", exact: true }).click();
  await expect.element(aside.getByRole("heading", { name: "Accord signed" })).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
  await screen.getByRole("button", { name: "Close" }).click();
  await expect.element(aside).toHaveTextContent("Choose an event");
  await expect.element(screen.getByRole("button", { name: "Open", exact: true })).toHaveFocus();
});

test("a second event is read from its beginning, wherever the first was left", async () => {
  await page.viewport(1280, 420);
  const screen = await render(<Page dataset={await smallDataset()} />);
  const aside = screen.getByRole("complementary", { name: "Selected event" });
  await screen.getByRole("button", { name: "Open", exact: true }).click();
  await expect.element(aside.getByRole("heading", { name: "Accord signed" })).toBeVisible();
  const column = aside.element();
  Object.assign((column as HTMLElement).style, { height: "120px", overflow: "auto" });
  column.scrollTo({ top: 60 });
  expect(column.scrollTop).toBe(60);
  await screen.getByRole("button", { name: "Open another" }).click();
  await expect.element(aside.getByRole("heading", { level: 2 })).not.toHaveTextContent("Accord signed");
  await expect.poll(() => column.scrollTop).toBe(0);
});

test("over a narrow page: a modal sheet that Escape closes; the focus returns", async () => {
  await page.viewport(390, 800);
  const screen = await render(<Page dataset={await smallDataset()} />);
  await expect.element(screen.getByText("Choose an event", { exact: false })).not.toBeInTheDocument();
  const opener = screen.getByRole("button", { name: "Open", exact: true });
  await opener.click();
  const sheet = screen.getByRole("dialog", { name: "Accord signed" });
  await expect.element(sheet).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Close" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test("a press on the backdrop closes the sheet", async () => {
  await page.viewport(390, 800);
  const screen = await render(<Page dataset={await smallDataset()} />);
  await screen.getByRole("button", { name: "Open", exact: true }).click();
  const sheet = screen.getByRole("dialog", { name: "Accord signed" });
  await expect.element(sheet).toBeVisible();
  sheet.element().dispatchEvent(new MouseEvent("click", { bubbles: true }));
  await expect.element(sheet).not.toBeInTheDocument();
});
