import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import { generate } from "../../../mocks/generate";
import { NO_FILTERS } from "../../../src/domain/filters";
import { InvolvedActors } from "../../../src/ui/actors/InvolvedActors";
import Actors from "../../../src/views/actors/Actors";
import { emptyDataset, smallDataset } from "../../datasets";
import { faultsOf } from "./axe";
import { Stage, ViewStage } from "./Stage";

const namesIn = (list: Element) => [...list.querySelectorAll("a[href^='/actor/']")].map((link) => link.textContent);

test("lists those involved, most involved first, and the others apart", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Actors} filters={{ to: "2001" }} />);
  await expect.element(screen.getByText("3 actors take part in the 2 events shown.", { exact: false })).toBeVisible();
  const involved = screen.getByRole("list", { name: "Involved, most events first" });
  expect(namesIn(involved.element())).toEqual(["Ada Marlow", "Jonas Brandt", "Port Authority of Northhaven"]);
  await expect.element(screen.getByText("3 actors not involved in the events shown")).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("a class is chosen with the arrow keys", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Actors} />);
  await screen.getByRole("radio", { name: "All 6" }).click();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("radio", { name: "People 2" })).toBeChecked();
  const involved = screen.getByRole("list", { name: "Involved, most events first" });
  expect(namesIn(involved.element())).toEqual(["Ada Marlow", "Jonas Brandt"]);
});

test("ten thousand actors are drawn only where the window shows them", async () => {
  const texts = generate(200_000);
  const dataset = await smallDataset({ ...texts, "events.json": '{ "events": [] }' });
  expect(dataset.actors).toHaveLength(10_000);
  const screen = await render(<ViewStage dataset={dataset} view={Actors} />);
  const summary = screen.getByText("10,000 actors in alphabetical order");
  await expect.element(summary).toBeVisible();
  expect(screen.container.querySelectorAll("li")).toHaveLength(0);
  await summary.click();
  await expect.poll(() => screen.container.querySelectorAll("li").length).toBeGreaterThan(5);
  window.scrollTo(0, 200_000);
  await expect
    .poll(() => Number(screen.container.querySelector("li")?.getAttribute("aria-posinset")))
    .toBeGreaterThan(3000);
  expect(screen.container.querySelectorAll("li").length).toBeLessThan(120);
});

test("pointing at an actor marks it in the list", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <Stage dataset={dataset}>
      <InvolvedActors dataset={dataset} filters={NO_FILTERS} limit={3} />
    </Stage>,
  );
  const link = screen.getByRole("link", { name: "Ada Marlow" });
  expect(screen.container.querySelectorAll("li")).toHaveLength(3);
  (link.element() as HTMLElement).focus(); // the locator's element is the anchor
  await expect.poll(() => link.element().closest("li")?.dataset["emphasised"]).toBe("true");
  await expect.element(screen.getByRole("link", { name: "All 6 actors" })).toHaveAttribute("href", "/actors");
});

test("an empty dataset says that nobody is there", async () => {
  const screen = await render(<ViewStage dataset={await emptyDataset()} view={Actors} />);
  await expect.element(screen.getByText("This dataset holds no events yet.")).toBeVisible();
});

test("a file of events that could not be read is said, and nothing counted", async () => {
  const dataset = {
    ...(await smallDataset({ "events.json": '{ "events": [] }' })),
    problems: [{ name: "events" as const, file: "events.json", cause: "Not found.", advice: "Try again." }],
  };
  const screen = await render(<ViewStage dataset={dataset} view={Actors} />);
  await expect.element(screen.getByText("The events of this dataset could not be read.")).toBeVisible();
  expect(screen.container.textContent).not.toMatch(/\b0 (actors|events)\b/);
  await expect.element(screen.getByText("6 actors in alphabetical order")).toBeVisible();
  await expect.element(screen.getByRole("list", { name: "In alphabetical order" })).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("no class is invented for an actor whose record could not be read", async () => {
  const dataset = await smallDataset({
    "actors.json": SMALL_FILES["actors.json"].replace('"name": "Norway"', '"name": ""'),
  });
  const directory = await render(<ViewStage dataset={dataset} view={Actors} />);
  await expect.element(directory.getByRole("radio", { name: "Not readable 1" })).toBeInTheDocument();
  await expect.element(directory.getByText("record not readable")).toBeVisible();
  await directory.unmount();
  const panel = await render(
    <Stage dataset={dataset}>
      <InvolvedActors dataset={dataset} filters={NO_FILTERS} limit={6} />
    </Stage>,
  );
  await expect.element(panel.getByText("record not readable")).toBeVisible();
  await expect.element(panel.getByText("Other", { exact: true })).not.toBeInTheDocument();
});
