import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { NO_FILTERS } from "../../../src/domain/filters";
import { selectionOf } from "../../../src/domain/selection";
import { emptyDataset, generatedDataset, smallDataset } from "../../datasets";
import { nothingWritten, Stage } from "./stage";

const inPage = () => [...document.querySelectorAll("li[aria-posinset]")];
const places = () => inPage().map((item) => Number(item.getAttribute("aria-posinset")));
const oneTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
afterEach(() => vi.unstubAllGlobals());

test("an ordered list of articles, years above events, each with its place in the list", async () => {
  const dataset = await smallDataset();
  await render(<Stage dataset={dataset} written={nothingWritten()} parts={["chronicle"]} />);
  expect(page.getByRole("article").elements()).toHaveLength(dataset.events.length);
  const years = page.getByRole("heading", { level: 3 }).elements();
  expect(years.map(({ textContent }) => textContent)).toEqual(["2001", "2002", "2003", "2004", "2006"]);
  expect(page.getByRole("heading", { level: 4 }).elements()).toHaveLength(dataset.events.length);
  const items = [...document.querySelectorAll("ol > li[aria-posinset]")];
  expect(items.map((item) => item.getAttribute("aria-posinset"))).toEqual(items.map((_, i) => String(i + 1)));
  expect(items.every((item) => item.getAttribute("aria-setsize") === "8")).toBe(true);
  expect(document.querySelectorAll("article time")).toHaveLength(dataset.events.length);
});

test("the title opens the event; status and disagreement stand beside it", async () => {
  const dataset = await smallDataset();
  const written = nothingWritten();
  const screen = await render(<Stage dataset={dataset} written={written} parts={["chronicle"]} />);
  const summit = dataset.eventById.get("second-summit-2006");
  await screen.getByRole("link", { name: summit?.title ?? "" }).click();
  expect(written.displays).toEqual([{ change: { select: "second-summit-2006" }, step: undefined }]);
  await expect.element(screen.getByText("announced", { exact: true })).toBeVisible();
  const disputed = dataset.events.filter(({ id }) => dataset.disagreementsOn("event", id).length > 0);
  expect(screen.getByText("sources disagree").elements()).toHaveLength(disputed.length);
});

test("an empty selection names the filters to loosen, and loosens one", async () => {
  const written = nothingWritten();
  const filters = { ...NO_FILTERS, from: "2002", to: "2002", kinds: ["agreement" as const] };
  const screen = await render(
    <Stage dataset={await smallDataset()} written={written} filters={filters} parts={["chronicle"]} />,
  );
  await expect.element(screen.getByText("No event passes all of these filters.")).toBeVisible();
  await screen.getByRole("button", { name: "Without the years: 1 event" }).click();
  expect(written.filters).toEqual([{ from: "", to: "" }]);
  expect(screen.getByRole("article").elements()).toHaveLength(1);
});

test("a hundred entries are in the page within moments, in their order", async () => {
  await render(<Stage dataset={await generatedDataset(100)} written={nothingWritten()} parts={["chronicle"]} />);
  await expect.poll(places).toEqual(oneTo(100));
  expect(page.getByRole("list").first().element().getAttribute("aria-busy")).toBe("false");
});

test("what a filter leaves of the end of the record is drawn before the browser has been at rest", async () => {
  vi.stubGlobal("requestIdleCallback", () => 0);
  const dataset = await generatedDataset(100);
  const filters = { ...NO_FILTERS, from: String(dataset.columns.lastYear.at(-5)) };
  await render(<Stage dataset={dataset} written={nothingWritten()} filters={filters} parts={["chronicle"]} />);
  const { length } = selectionOf(dataset, filters).places;
  expect(length).toBeGreaterThan(0);
  expect(places()).toEqual(oneTo(Math.min(length, 12)));
});

test("an empty dataset says so", async () => {
  await render(<Stage dataset={await emptyDataset()} written={nothingWritten()} parts={["chronicle"]} />);
  await expect.element(page.getByText("This dataset holds no events yet.")).toBeVisible();
});

test("of 10,000 events only those near the window are in the page, at their place in the list", async () => {
  await render(<Stage dataset={await generatedDataset(10_000)} written={nothingWritten()} parts={["chronicle"]} />);
  await expect.poll(() => inPage().length).toBeGreaterThan(3);
  expect(inPage().length).toBeLessThan(60);
  expect(inPage()[0]?.getAttribute("aria-posinset")).toBe("1");
  expect(inPage()[0]?.getAttribute("aria-setsize")).toBe("10000");
  const height = document.documentElement.scrollHeight;
  expect(height).toBeGreaterThan(500_000);
  window.scrollTo(0, height / 2);
  await expect.poll(() => Number(inPage()[0]?.getAttribute("aria-posinset"))).toBeGreaterThan(3000);
  expect(inPage().length).toBeLessThan(60);
  window.scrollTo(0, 0);
});
