import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import ActorProfile from "../../../src/views/actors/ActorProfile";
import { smallDataset } from "../../datasets";
import { faultsOf } from "./axe";
import { ViewStage } from "./Stage";

test("says who an actor is, what it did and with whom", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={ActorProfile} id="ada-marlow" />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "Ada Marlow" })).toBeVisible();
  await expect.element(screen.getByText("Person · Norway")).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 3, name: "Spoke at 1" })).toBeVisible();
  await expect.element(screen.getByText("second day")).toBeVisible();
  await expect.element(screen.getByText("1999 to 30 April 2003")).toBeVisible();
  const companion = screen.getByRole("region", { name: "Appears with" }).getByRole("link", { name: "Norway" });
  await expect.element(companion).toHaveAttribute("href", "/actor/norway");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("events outside the filters stay, and say so; one button shows only this actor's events", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <ViewStage dataset={dataset} view={ActorProfile} id="jonas-brandt" filters={{ from: "2002" }} />,
  );
  await expect.element(screen.getByText("2 events, of which 1 is shown under the present filters.")).toBeVisible();
  await expect.element(screen.getByText("outside the present filters")).toBeVisible();
  const only = screen.getByRole("button", { name: "Show only this actor’s events" });
  await only.click();
  await expect.element(only).not.toBeInTheDocument();
});

test("the sources of a record open by keyboard, and Escape gives the focus back", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={ActorProfile} id="ada-marlow" />);
  const mark = screen.getByRole("button", { name: "1 source of Minister of Ports, 1999 to 30 April 2003" });
  (mark.element() as HTMLElement).focus(); // the locator's element is the button
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("dialog")).toHaveTextContent("A minister writes to the ports");
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(mark).toHaveFocus();
});

test("membership, bodies and office-holders stand with an organisation", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={ActorProfile} id="northhaven-port" />);
  const holders = screen.getByRole("region", { name: "Who held office here" });
  await expect.element(holders.getByRole("link", { name: "Ada Marlow" })).toBeVisible();
  const above = screen.getByRole("region", { name: "Belongs to" });
  await expect.element(above.getByRole("link", { name: "Norway" })).toBeVisible();
});

test("an actor whose record could not be read says so, and keeps its events", async () => {
  const dataset = await smallDataset({
    "actors.json": SMALL_FILES["actors.json"].replace('"name": "Norway"', '"name": ""'),
  });
  const screen = await render(<ViewStage dataset={dataset} view={ActorProfile} id="norway" />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("The record of this id in actors.json");
  await expect.element(screen.getByRole("link", { name: "Accord signed" })).toBeVisible();
});
