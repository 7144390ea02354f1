import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import About from "../../../src/views/about/About";
import { emptyDataset, smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { ViewStage } from "../actors/Stage";

test("tells from the data what it holds, what is counted, and which sources are one witness", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={About} />);
  const holds = screen.getByRole("region", { name: "What it holds" });
  await expect.element(holds).toHaveTextContent("8 events, 6 actors, 10 published figures");
  await expect.element(holds).toHaveTextContent("2 disagreements between sources concern 2 events, 1 count");
  await expect.element(holds.getByRole("table", { name: "Events by kind" })).toBeVisible();
  await expect.element(screen.getByText("Those that signed the text of 2003.")).toBeVisible();
  const made = screen.getByRole("region", { name: "How it was made" });
  await expect.element(made).toHaveTextContent("Annual report 2006");
  await expect.element(screen.getByRole("region", { name: "Left out" })).toHaveTextContent("nothing is left out");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("lists what was left out, with its place and what was expected", async () => {
  const dataset = await smallDataset({
    "events.json": SMALL_FILES["events.json"].replace('"date": "2003"', '"date": "2003-02-30"'),
  });
  const screen = await render(<ViewStage dataset={dataset} view={About} />);
  const left = screen.getByRole("region", { name: "Left out" });
  await expect.element(left.getByRole("heading", { level: 3, name: "events.json" })).toBeVisible();
  await expect.element(left).toHaveTextContent(/item \d+ “Accord signed” › date line \d+/);
  await expect.element(left).toHaveTextContent("2003-02 has no day 30");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("an empty dataset still has its page", async () => {
  const screen = await render(<ViewStage dataset={await emptyDataset()} view={About} />);
  await expect.element(screen.getByText("0 events, 0 actors", { exact: false })).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
});
