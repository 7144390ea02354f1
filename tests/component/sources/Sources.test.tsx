import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import Sources from "../../../src/views/sources/Sources";
import { emptyDataset, smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { ViewStage } from "../actors/Stage";

const titlesIn = (element: Element) =>
  [...element.querySelectorAll("tbody th a[href^='/source/']")].map((link) => link.textContent);

test("lists all sources, most events first, and sorts by its headings from the keyboard", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Sources} />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
  await expect.element(screen.getByRole("columnheader", { name: "Events" })).toHaveAttribute("aria-sort", "descending");
  expect(titlesIn(screen.container)).toHaveLength(9);
  expect(await faultsOf(screen.container)).toEqual([]);

  const date = screen.getByRole("columnheader", { name: "Date" });
  (date.getByRole("button").element() as HTMLElement).focus(); // the locator's element is the button
  await userEvent.keyboard("{Enter}");
  await expect.element(date).toHaveAttribute("aria-sort", "descending");
  expect(titlesIn(screen.container)[0]).toBe("Annual report 2006");
  await userEvent.keyboard("{Enter}");
  await expect.element(date).toHaveAttribute("aria-sort", "ascending");
  expect(titlesIn(screen.container)[0]).toBe("A minister writes to the ports");
  expect(titlesIn(screen.container).slice(-2).sort()).toEqual(["Harbour Accord", "Money for small ports"]);
  const link = screen.getByRole("link", { name: "Text of the accord" });
  await expect.element(link).toHaveAttribute("href", "/source/accord-text");
});

test("search and kinds narrow the list, and the kinds count what the search finds", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Sources} />);
  await screen.getByRole("searchbox", { name: "Search this list" }).fill("gazette");
  await expect.element(screen.getByRole("status")).toHaveTextContent("3 sources are listed.");
  await screen.getByRole("radio", { name: "All 3" }).click();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("radio", { name: "Primary 0" })).toBeChecked();
  await expect.element(screen.getByRole("status")).toHaveTextContent("No source fits.");
  await expect.element(screen.getByRole("table")).not.toBeInTheDocument();
});

test("under filters it lists the sources behind what is shown, says so, and gives all on demand", async () => {
  const screen = await render(
    <ViewStage dataset={await smallDataset()} view={Sources} filters={{ from: "2005", to: "2005" }} />,
  );
  await expect
    .element(screen.getByRole("status"))
    .toHaveTextContent("Under the present filters 2 of 9 sources are behind the 1 event and the counts shown.");
  await expect.element(screen.getByRole("row", { name: /Annual report 2005/ })).toHaveTextContent("1 of 2");
  await screen.getByRole("checkbox", { name: "Only sources behind the events and counts shown" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("9 sources are listed.");
  await expect.element(screen.getByRole("row", { name: /Letter to the ports/ })).toHaveTextContent("not behind");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("ten thousand sources are drawn in steps", async () => {
  const sources = Array.from({ length: 10_000 }, (_, index) => ({
    id: `source-${index}`,
    type: "report",
    title: `Report ${index}`,
    custom: { kind: "press" },
  }));
  const { sources: real } = JSON.parse(SMALL_FILES["sources.json"]) as { sources: unknown[] };
  const dataset = await smallDataset({ "sources.json": JSON.stringify({ sources: [...real, ...sources] }) });
  const screen = await render(<ViewStage dataset={dataset} view={Sources} />);
  expect(titlesIn(screen.container)).toHaveLength(200);
  await screen.getByRole("button", { name: "Show 200 more sources" }).click();
  expect(titlesIn(screen.container)).toHaveLength(400);
});

test("an empty dataset has no sources, and says so", async () => {
  const screen = await render(<ViewStage dataset={await emptyDataset()} view={Sources} />);
  await expect.element(screen.getByText("0 sources.")).toBeVisible();
});
