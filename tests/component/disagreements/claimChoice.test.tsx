import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Dataset } from "../../../src/domain/dataset";
import { Disagreements as Block, Claims } from "../../../src/ui/event/Disagreements";
import Disagreements from "../../../src/views/disagreements/Disagreements";
import EventPage from "../../../src/views/events/EventPage";
import { smallDataset, smallDatasetWith } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage, ViewStage } from "../actors/Stage";

/** The small dataset with three dates claimed for the working party; a fourth claim gives the days of the record itself. */
async function disputedDate(): Promise<Dataset> {
  const [counts, working] = (await smallDataset()).disagreements;
  const cite = (source: string) => ({ source });
  const claims = [
    { value: "June 2001", citation: cite("tide-gazette-2001"), date: "2001-06", displayed: true },
    { value: "autumn 2004", citation: cite("accord-annual-2005"), date: "2004-10" },
    { value: "11 March 2002", citation: cite("summit-record-2002"), date: "2002-03-11" },
    { value: "June, also", citation: cite("tide-gazette-2002"), date: "2001-06" },
    { value: "At some time", citation: cite("tide-gazette-2002") },
  ];
  return smallDatasetWith("disagreements.json", { disagreements: [counts, { ...working, claims }] });
}

test("a claimed date is displayed by keyboard, said, kept in focus, and given back", async () => {
  const dataset = await disputedDate();
  const screen = await render(<ViewStage dataset={dataset} view={EventPage} id="working-party-2001" />);
  const kicker = screen.container.querySelector("article p");
  expect(kicker?.textContent).toContain("June 2001");
  expect(screen.getByRole("button", { name: /^Display this claim/ }).elements()).toHaveLength(2);
  const button = screen.getByRole("button", { name: "Display this claim: 11 March 2002" });
  (button.element() as HTMLElement).focus(); // the locator's element is the button
  await userEvent.keyboard("{Enter}");
  const back = screen.getByRole("button", { name: "Back to the record’s own instead of 11 March 2002" });
  await expect.element(back).toHaveFocus();
  await expect.element(screen.getByText("displayed by your choice", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("the record’s own", { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("status").first()).toHaveTextContent("now display: 11 March 2002.");
  expect(kicker?.textContent).toMatch(
    /11 March 2002 \(displayed by your choice, as .+ says1?.*; the record has about June 2001\)/,
  );
  expect(await faultsOf(screen.container)).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("button", { name: "Display this claim: 11 March 2002" })).toHaveFocus();
  await expect
    .element(screen.getByRole("status").first())
    .toHaveTextContent("The record’s own claim is displayed again.");
  expect(kicker?.textContent).not.toContain("11 March");
});

test("one choice takes the place of another of its disagreement", async () => {
  const screen = await render(<ViewStage dataset={await disputedDate()} view={EventPage} id="working-party-2001" />);
  await screen.getByRole("button", { name: "Display this claim: 11 March 2002" }).click();
  await screen.getByRole("button", { name: "Display this claim: autumn 2004" }).click();
  await expect.element(screen.getByRole("button", { name: "Display this claim: 11 March 2002" })).toBeVisible();
  expect(screen.getByText("displayed by your choice", { exact: true }).elements()).toHaveLength(1);
});

test("a chosen count leads the figures of its event", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={EventPage} id="first-summit-2002" />);
  const figures = () => screen.container.querySelector("ul[class*=figures]")?.textContent;
  const before = figures();
  await screen.getByRole("button", { name: "Display this claim: more than 15" }).click();
  expect(before).not.toContain("displayed by your choice");
  await expect.poll(figures).toContain("displayed by your choice");
});

test("among all disagreements the chosen one keeps its place, also where it leaves the chosen years", async () => {
  const screen = await render(
    <ViewStage dataset={await disputedDate()} view={Disagreements} filters={{ to: "2001" }} />,
  );
  const ids = () =>
    screen
      .getByRole("article")
      .elements()
      .map(({ id }) => id);
  const before = ids();
  const mark = () =>
    [...screen.container.querySelectorAll("svg g")].map((g) => g.lastElementChild?.getAttribute("class"));
  const marks = mark();
  await screen.getByRole("button", { name: "Display this claim: autumn 2004" }).click();
  await expect.element(screen.getByRole("button", { name: /^Back to the record’s own/ })).toHaveFocus();
  expect(ids()).toEqual(before);
  expect(mark()).not.toEqual(marks);
  expect(new Set(mark())).toEqual(new Set(marks));
});

test("nothing can be chosen where the app offers no choice, or only one claim could be", async () => {
  const dataset = await disputedDate();
  const [, working] = dataset.disagreements;
  if (!working) throw new Error("a disagreement was expected");
  const screen = await render(
    <Stage dataset={dataset}>
      <Claims dataset={dataset} disagreement={working} />
    </Stage>,
  );
  await expect.element(screen.getByText("displayed: the record’s own")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /claim/ })).not.toBeInTheDocument();
  await screen.unmount();
  const single = await render(<ViewStage dataset={await smallDataset()} view={EventPage} id="working-party-2001" />);
  await expect.element(single.getByText("displayed: the record’s own")).toBeVisible();
  await expect.element(single.getByRole("button", { name: /claim/ })).not.toBeInTheDocument();
});

test("the block is there without any disagreement that can be chosen", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <Stage dataset={dataset}>
      <Block dataset={dataset} disagreements={dataset.disagreements} heading="h2" />
    </Stage>,
  );
  await expect.element(screen.getByRole("heading", { name: "Sources disagree" })).toBeVisible();
});
