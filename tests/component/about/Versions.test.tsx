import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Dataset } from "../../../src/domain/dataset";
import { type HistoryReading, snapshotOf, withVersion } from "../../../src/domain/history";
import { Versions } from "../../../src/views/about/Versions";
import { smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage } from "../actors/Stage";

const CHANGELOG = [
  { version: "0.3.0", date: "2026-11-01", changes: ["Adds the second summit."] },
  { version: "0.2.0", date: "2026-10-01", changes: ["First edition."] },
];

/** The small dataset, whose version before lacked one event, had another title for one, and had a source more. */
async function withHistory(history?: (good: HistoryReading) => Promise<HistoryReading>): Promise<Dataset> {
  const dataset = await smallDataset();
  const [first, second, ...others] = dataset.events.map(({ when: _, index: __, ...event }) => event);
  if (!first || !second) throw new Error("the small dataset has events");
  const lists = {
    events: [first, second, ...others],
    actors: dataset.actors.map((actor) => ({ ...actor, offices: [...actor.offices] })),
    series: dataset.series.map(({ start: _, end: __, ...series }) => series),
    counts: dataset.counts.map(({ when: _, ...count }) => count),
    roster: dataset.roster.map(({ joinedWhen: _, listedWhen: __, ...entry }) => entry),
    sources: dataset.sources,
    disagreements: dataset.disagreements,
    briefings: [],
  };
  const gone = { id: "gone", type: "webpage", title: "A page that was withdrawn", custom: { kind: "press" as const } };
  const before = snapshotOf({
    ...lists,
    events: [{ ...first, title: "Another title", place: { name: "Elsewhere" } }, ...others],
    sources: [...lists.sources, gone],
  });
  const kept = withVersion(undefined, "0.2.0", "2026-10-01", before);
  const good = { history: withVersion(kept, "0.3.0", "2026-11-01", snapshotOf(lists)) };
  return {
    ...dataset,
    descriptor: { ...dataset.descriptor, changelog: CHANGELOG },
    history: () => (history ? history(good) : Promise.resolve(good)),
  };
}

const show = (dataset: Dataset) =>
  render(
    <Stage dataset={dataset}>
      <h1>About</h1>
      <Versions dataset={dataset} />
    </Stage>,
  );

test("lists for each version its sentences and the records that changed, with links to those that are there", async () => {
  const dataset = await withHistory();
  const screen = await show(dataset);
  const newest = screen.getByRole("article").first();
  await expect.element(newest).toHaveTextContent("0.3.0, 1 November 2026");
  await expect.element(newest).toHaveTextContent("Adds the second summit.");
  const events = newest.getByRole("group").filter({ hasText: "Events: 1 added, 1 changed" });
  await expect.element(newest).toHaveTextContent("Sources: 1 withdrawn");
  await expect.element(newest).not.toHaveTextContent("Actors:");
  const [first, second] = dataset.events;
  const link = screen.getByRole("link", { name: second?.title ?? "" });
  await expect.element(link).not.toBeInTheDocument();

  newest.getByText("Events: 1 added, 1 changed").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(link).toBeVisible();
  await expect.element(link).toHaveAttribute("href", `/event/${second?.id}`);
  await expect.element(events).toHaveTextContent(`${first?.title}: title and place`);

  await newest.getByText("Sources: 1 withdrawn").click();
  await expect.element(screen.getByText("A page that was withdrawn")).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "A page that was withdrawn" })).not.toBeInTheDocument();
  const oldest = screen.getByRole("article").last();
  await expect.element(oldest).toHaveTextContent("7 events");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("is the part of the page to which links to the versions lead", async () => {
  const screen = await show(await withHistory());
  const part = screen.getByRole("heading", { level: 2, name: "What changed" }).element();
  expect(part.id).toBe("versions");
  part.focus();
  expect(document.activeElement).toBe(part);
});

test("shows the sentences while the history is on its way", async () => {
  const { promise, resolve } = Promise.withResolvers<HistoryReading>();
  let kept: HistoryReading | undefined;
  const dataset = await withHistory((good) => {
    kept = good;
    return promise;
  });
  const screen = await show(dataset);
  await expect.element(screen.getByText("First edition.")).toBeVisible();
  expect(screen.container.querySelector("details")).toBeNull();
  if (kept) resolve(kept);
  await expect.element(screen.getByText("Events: 1 added, 1 changed")).toBeVisible();
});

test("names a history that cannot be had, keeps the sentences, and asks again", async () => {
  let asked = 0;
  const dataset = await withHistory(async (good) => {
    asked++;
    const cause = "history.json was not found on the server (404).";
    return asked === 1 ? { problem: { file: "history.json", cause, advice: "Tell the publisher." } } : good;
  });
  const screen = await show(dataset);
  const notice = screen.getByRole("alert");
  await expect.element(notice).toHaveTextContent("history.json was not found on the server (404).");
  await expect.element(screen.getByText("Adds the second summit.")).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.element(screen.getByText("Events: 1 added, 1 changed")).toBeVisible();
  await expect.element(notice).not.toBeInTheDocument();
});

test("says that no earlier version is recorded where the dataset keeps no history", async () => {
  const screen = await show(await smallDataset());
  const part = screen.getByRole("region", { name: "What changed" });
  await expect.element(part).toHaveTextContent("No earlier version is recorded");
  await expect.element(part).toHaveTextContent("Adds the second summit.");
  expect(await faultsOf(screen.container)).toEqual([]);
});
