import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import { Citations } from "../../../src/ui/Citations";
import SourcePage from "../../../src/views/sources/SourcePage";
import { eventOf, smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage, ViewStage } from "../actors/Stage";

test("says what a source is, what it supports and for what it is the only witness", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={SourcePage} id="tide-gazette-2001" />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "A minister writes to the ports" })).toBeVisible();
  const address = screen.getByRole("link", { name: "Read the source" });
  await expect.element(address).toHaveAttribute("rel", "noopener noreferrer");
  await expect.element(address).toHaveAttribute("target", "_blank");
  await expect.element(screen.getByText("4 records rest on this source.")).toBeVisible();
  const events = screen.getByRole("region", { name: "Events" });
  await expect.element(events.getByText("Prints the letter in part.")).toBeVisible();
  await expect.element(events.getByText("rests on this source alone")).toBeVisible();
  const alone = screen.getByRole("region", { name: "Only witness for" });
  await expect.element(alone.getByRole("link", { name: "Working party of port engineers" })).toBeVisible();
  await expect.element(alone).not.toHaveTextContent("Marlow proposes");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("sources that share one text are named as one witness; membership names are folded", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={SourcePage} id="accord-annual-2005" />);
  await expect.element(screen.getByText("together they are one witness", { exact: false })).toBeVisible();
  const copy = screen
    .getByText("Shares one text with", { exact: false })
    .getByRole("link", { name: "Annual report 2006" });
  await expect.element(copy).toHaveAttribute("href", "/source/accord-annual-2006");
  const roster = screen.getByRole("region", { name: "Names on membership lists" });
  await expect.element(roster.getByText("Gull Watch")).not.toBeVisible();
  await roster.getByText("2 names").click();
  await expect.element(roster.getByText("Gull Watch")).toBeVisible();
});

test("a source whose record could not be read says so, and keeps what rests on it", async () => {
  const dataset = await smallDataset({
    "sources.json": SMALL_FILES["sources.json"].replace('"title": "Text of the accord"', '"title": ""'),
  });
  const screen = await render(<ViewStage dataset={dataset} view={SourcePage} id="accord-text" />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("The record of this id in sources.json");
  await expect
    .element(screen.getByRole("region", { name: "Events" }).getByRole("link", { name: "Accord signed" }))
    .toBeVisible();
});

test("markup, a right-to-left title and one of 2,000 characters are shown as text, inside the page", async () => {
  const hostile = [`<img src=x onerror="window.hacked=1">`, "تقرير الموانئ", "x".repeat(2000)];
  for (const title of hostile) {
    const dataset = await smallDataset({
      "sources.json": SMALL_FILES["sources.json"].replace('"Text of the accord"', JSON.stringify(title)),
    });
    const screen = await render(<ViewStage dataset={dataset} view={SourcePage} id="accord-text" />);
    const heading = screen.getByRole("heading", { level: 1 });
    await expect.element(heading).toHaveTextContent(title);
    expect(screen.container.querySelector("img")).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await screen.unmount();
  }
  expect("hacked" in window).toBe(false);
});

test("the mark of a record leads to the page of each source, and says what else rests on it", async () => {
  const dataset = await smallDataset();
  const { citations, title } = eventOf(dataset, "marlow-letter-2001");
  const screen = await render(
    <Stage dataset={dataset}>
      <Citations dataset={dataset} citations={citations} of={title} />
    </Stage>,
  );
  await screen.getByRole("button").click();
  const link = screen.getByRole("link", { name: "cited for 3 other records" });
  await expect.element(link).toHaveAttribute("href", "/source/tide-gazette-2001");
  await userEvent.keyboard("{Escape}");
  await expect.element(link).not.toBeInTheDocument();
});
