import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { EventDetail } from "../../../src/ui/event/EventDetail";
import EventPage from "../../../src/views/events/EventPage";
import { eventOf, smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage, ViewStage } from "../actors/Stage";

test("shows date, place, figures, who took part and the claims side by side", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <Stage dataset={dataset}>
      <EventDetail dataset={dataset} event={eventOf(dataset, "first-summit-2002")} level={2} />
    </Stage>,
  );
  await expect.element(screen.getByRole("heading", { level: 2, name: "First harbour summit" })).toBeVisible();
  await expect.element(screen.getByText("Town Hall, Bergen, Norway", { exact: false })).toBeVisible();
  await expect.element(screen.getByText("over 15", { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 3, name: "Sources disagree" })).toBeVisible();
  await expect.element(screen.getByText("more than 15")).toBeVisible();
  await expect.element(screen.getByText("displayed: the record’s own")).toBeVisible();
  await expect.element(screen.getByText("second day", { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Brandt on the cost of clean ballast" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Close" })).not.toBeInTheDocument();
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("an announced event and an inferred date say so", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <Stage dataset={dataset}>
      <EventDetail dataset={dataset} event={eventOf(dataset, "second-summit-2006")} level={1} />
      <EventDetail dataset={dataset} event={eventOf(dataset, "working-party-2001")} level={2} />
    </Stage>,
  );
  await expect.element(screen.getByText("announced", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("The date is inferred.")).toBeVisible();
});

test("the page leads to the events before and after, and says when the event is outside the filters", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <ViewStage dataset={dataset} view={EventPage} id="brandt-speech-2002" filters={{ from: "2004" }} />,
  );
  await expect
    .element(screen.getByText("This event lies outside the present filters.", { exact: false }))
    .toBeVisible();
  const way = screen.getByRole("navigation", { name: "All events, in order of time" });
  await expect.element(way.getByRole("link", { name: "First harbour summit" })).toBeVisible();
  await expect
    .element(way.getByRole("link", { name: "Accord signed, 2003" }))
    .toHaveAttribute("href", "/event/accord-signed-2003");
  expect(await faultsOf(screen.container)).toEqual([]);
});
