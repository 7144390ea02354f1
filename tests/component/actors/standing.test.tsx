/** How sure the record is of what it says: badges that lead to disagreements, and single witnesses. */
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { NO_FILTERS } from "../../../src/domain/filters";
import { InvolvedActors } from "../../../src/ui/actors/InvolvedActors";
import { Citations } from "../../../src/ui/Citations";
import ActorProfile from "../../../src/views/actors/ActorProfile";
import Actors from "../../../src/views/actors/Actors";
import EventPage from "../../../src/views/events/EventPage";
import SourcePage from "../../../src/views/sources/SourcePage";
import Sources from "../../../src/views/sources/Sources";
import { smallDataset } from "../../datasets";
import { Stage, ViewStage } from "./Stage";

const BADGE = "sources disagree: When the working party met";
const LEADS_TO = "/disagreements#working-party-date";

test("an actor, an event and a source on which sources disagree lead to the disagreement", async () => {
  const dataset = await smallDataset();
  const places = {
    "the actor's page": <ViewStage dataset={dataset} view={ActorProfile} id="jonas-brandt" />,
    "the event's page": <ViewStage dataset={dataset} view={EventPage} id="working-party-2001" />,
    "the source's page": <ViewStage dataset={dataset} view={SourcePage} id="tide-gazette-2001" />,
    "the list of actors": <ViewStage dataset={dataset} view={Actors} />,
    "the list of sources": <ViewStage dataset={dataset} view={Sources} />,
    "those involved": (
      <Stage dataset={dataset}>
        <InvolvedActors dataset={dataset} filters={NO_FILTERS} limit={9} />
      </Stage>
    ),
  };
  for (const [place, stage] of Object.entries(places)) {
    const screen = await render(stage);
    const badge = screen.getByRole("link", { name: BADGE }).first();
    await expect.element(badge).toBeVisible();
    expect(badge.element().getAttribute("href"), place).toBe(LEADS_TO);
    await screen.unmount();
  }
});

test("no badge stands where nobody disagrees", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={ActorProfile} id="ada-marlow" />);
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  expect(screen.getByRole("banner").elements()).toHaveLength(0);
  expect(screen.container.querySelector("header a[href*=disagreements]")).toBeNull();
});

test("offices and descriptions that rest on a single source say so, in the popover too", async () => {
  const dataset = await smallDataset();
  const screen = await render(<ViewStage dataset={dataset} view={ActorProfile} id="ada-marlow" />);
  const office = screen.getByRole("region", { name: "Offices" }).getByRole("listitem").first();
  await expect.element(office).toHaveTextContent("Rests on a single source.");
  await office.getByRole("button", { name: /^1 source of / }).click();
  await expect.element(screen.getByRole("dialog")).toHaveTextContent(/Rests on a single source\.$/);
});

test("a popover says nothing of witnesses where there are several, or where a mark gathers several records", async () => {
  const dataset = await smallDataset();
  const several = dataset.events.find(({ citations }) => new Set(citations.map(({ source }) => source)).size > 1);
  const [single] = dataset.events.filter(({ citations }) => citations.length === 1);
  if (!several || !single) throw new Error("events with one and with several sources were expected");
  const screen = await render(
    <Stage dataset={dataset}>
      <Citations dataset={dataset} citations={several.citations} of="several" />
      <Citations dataset={dataset} citations={[...single.citations]} of="a gathering" />
    </Stage>,
  );
  for (const of of ["several", "a gathering"]) {
    await screen.getByRole("button", { name: new RegExp(`of ${of}$`) }).click();
    await expect.element(screen.getByRole("dialog", { name: `Sources of ${of}` })).toHaveTextContent(/cited for/);
    expect(screen.getByRole("dialog").element().textContent).not.toContain("Rests on");
  }
});
