import axe from "axe-core";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { withClaims } from "../../../src/domain/claims";
import { NO_FILTERS } from "../../../src/domain/filters";
import { timelineExhibit } from "../../../src/ui/timeline/timelineExhibit";
import { generatedDataset, smallDataset } from "../../datasets";
import { disputedDataset } from "../../unit/ui/timeline/disputed";
import { nothingWritten, Stage } from "./stage";

const forms = page.getByRole("group", { name: "Show the timeline as" });
const active = () => document.querySelector<HTMLButtonElement>("figure button[aria-describedby]");

test("band, table and sources, switched by keyboard and written into the link, under the same filters", async () => {
  const dataset = await smallDataset();
  const written = nothingWritten();
  await render(
    <Stage dataset={dataset} written={written} filters={{ ...NO_FILTERS, kinds: ["summit"] }} parts={["figure"]} />,
  );
  await expect.element(page.getByRole("figure")).toBeVisible();
  forms.getByRole("button", { name: "Chart" }).element().focus();
  await userEvent.keyboard("{Tab}{Enter}");
  expect(written.displays).toEqual([{ change: { band: "table" }, step: undefined }]);
  const table = page.getByRole("table", { name: "The events of the timeline: 2 of 8" });
  await expect.element(table).toBeVisible();
  expect(page.getByRole("figure").elements()).toHaveLength(0);
  const titles = table.getByRole("rowheader").elements();
  expect(titles.map((cell) => cell.textContent)).toEqual(
    dataset.events.filter(({ kind }) => kind === "summit").map(({ title }) => title),
  );
  await userEvent.keyboard("{Tab}{Enter}");
  expect(written.displays.at(-1)?.change).toEqual({ band: "sources" });
  await expect.element(page.getByText(dataset.sourceById.get("accord-annual-2005")?.title ?? "?")).toBeVisible();
  expect(page.getByText(dataset.sourceById.get("marlow-letter")?.title ?? "?").elements()).toHaveLength(0);
});

test("of 10,000 events the table keeps a few rows in the page, and says how many there are", async () => {
  await render(<Stage dataset={await generatedDataset(10_000)} written={nothingWritten()} parts={["figure"]} />);
  await forms.getByRole("button", { name: "Table" }).click();
  await expect.element(page.getByRole("table", { name: /10,000/ })).toHaveAttribute("aria-rowcount", "10001");
  expect(page.getByRole("rowheader").elements().length).toBeLessThan(80);
});

test("a disputed date is in the name of the event, in the tip and in the legend", async () => {
  await render(<Stage dataset={await disputedDataset()} written={nothingWritten()} parts={["band"]} />);
  await expect.element(page.getByText("another date that a source gives")).toBeVisible();
  await expect.poll(active).not.toBeNull();
  active()?.focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  const words = "Sources disagree on the date: June 2001 (displayed), 2002, 20 January 2003.";
  expect(document.activeElement?.getAttribute("aria-label")).toContain(words);
  await expect.element(page.getByRole("tooltip")).toHaveTextContent(words);
  await expect.element(page.getByRole("tooltip")).toHaveTextContent("Rests on a single source.");
});

test("pointing at another date tells of the event, a click on it opens the event", async () => {
  const dataset = await disputedDataset();
  const written = nothingWritten();
  await render(<Stage dataset={dataset} written={written} parts={["band"]} />);
  // The band is drawn in the size that the browser has given it, a frame later.
  await expect.poll(() => document.querySelector("canvas")).not.toBeNull();
  const surface = document.querySelector("canvas")?.closest("[class*=surface]");
  if (!surface) throw new Error("no surface");
  const box = surface.getBoundingClientRect();
  // 20 January 2003 on a line of 2001 to 2006, at the foot of the third lane of six above the axis.
  const x = 6 + ((box.width - 12) * (2 + 19.5 / 365)) / 6;
  const at = { clientX: box.left + x, clientY: box.top + 42 * 3 - 4, bubbles: true };
  surface.dispatchEvent(new PointerEvent("pointermove", { ...at, pointerType: "mouse" }));
  const event = dataset.eventById.get("working-party-2001");
  await expect.element(page.getByRole("tooltip")).toHaveTextContent(event?.title ?? "?");
  surface.dispatchEvent(new MouseEvent("click", at));
  expect(written.displays.at(-1)?.change).toEqual({ select: "working-party-2001" });
});

test("with another claim chosen the tip says whose choice it is", async () => {
  const dataset = withClaims(await disputedDataset(), ["party-date.accord-annual-2005"]);
  await render(<Stage dataset={dataset} written={nothingWritten()} parts={["band"]} />);
  await expect.poll(active).not.toBeNull();
  active()?.focus();
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
  const party = "Sources disagree on the date: 20 January 2003 (displayed by your choice), June 2001, 2002.";
  await expect.element(page.getByRole("tooltip")).toHaveTextContent(party);
});

test("its picture is measured with the type of the page and fits the width asked for", async () => {
  const { draw } = timelineExhibit(await disputedDataset(), NO_FILTERS, "");
  const drawing = await draw?.(900);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${drawing?.height}">${drawing?.markup}</svg>`;
  document.body.insertAdjacentHTML("beforeend", svg);
  const element = document.body.lastElementChild;
  const texts = [...(element?.querySelectorAll("text") ?? [])];
  expect(texts.length).toBeGreaterThan(15);
  const frame = element?.getBoundingClientRect() ?? new DOMRect();
  for (const text of texts) {
    const box = text.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(frame.left - 1);
    expect(box.right).toBeLessThanOrEqual(frame.right + 1);
    expect(box.bottom).toBeLessThanOrEqual(frame.bottom + 1);
  }
  element?.remove();
});

test("axe finds nothing in the table", async () => {
  await render(<Stage dataset={await disputedDataset()} written={nothingWritten()} parts={["figure"]} />);
  await forms.getByRole("button", { name: "Table" }).click();
  await expect.element(page.getByRole("table")).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
