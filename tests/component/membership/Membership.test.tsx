import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import Membership from "../../../src/views/membership/Membership";
import { emptyDataset, smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { ViewStage } from "../actors/Stage";

test("figures with qualifier, noun, date and sources, as of the end of the chosen years", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} filters={{ to: "2002" }} />);
  const figures = screen.getByRole("list", { name: "Figures as of 2002" });
  await expect.element(figures).toHaveTextContent("12 governments");
  await expect.element(figures).toHaveTextContent("about 5 companies");
  await expect.element(figures).toHaveTextContent("civil society organisations: no figure published by 2002");
  await expect
    .element(figures.getByRole("button", { name: /sources? of 12 governments, 17 September 2002/ }))
    .toBeVisible();
});

test("the roster says whose count it is, and how each name is known", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} />);
  const roster = screen.getByRole("region", { name: "Who is known by name" });
  await expect.element(roster).toHaveTextContent("our counts of these names");
  await expect.element(roster).toHaveTextContent("1 government named");
  await expect.element(roster).toHaveTextContent("With a date of joining (1)");
  await expect.element(roster).toHaveTextContent("Listed on 31 January 2005; the date of joining is not known (1)");
  await expect.element(roster.getByRole("link", { name: "Tidewater Lines" })).toBeVisible();
});

test("a disputed figure leads to its disagreement, and one with a single source says so", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} filters={{ to: "2002" }} />);
  const figures = screen.getByRole("list", { name: "Figures as of 2002" });
  await expect
    .element(figures.getByRole("link", { name: /sources disagree/ }))
    .toHaveAttribute("href", "/disagreements#signatories-2002");
  await expect.element(figures.getByRole("listitem").first()).toHaveTextContent("17 September 2002 · single source");
});

test("the reader's choice is the headline figure, and the other stands apart", async () => {
  const claims = ["signatories-2002.tide-gazette-2002"];
  const screen = await render(
    <ViewStage dataset={await smallDataset()} view={Membership} filters={{ to: "2002", claims }} />,
  );
  const figures = screen.getByRole("list", { name: "Figures as of 2002" });
  await expect.element(figures).toHaveTextContent("over 15 countries and international bodies");
  await expect.element(figures).toHaveTextContent("displayed by your choice");
  await expect.element(figures).not.toHaveTextContent("12 governments");
  const counted = screen.getByRole("region", { name: "How it is counted" });
  await counted.getByText(/stands? apart from the lines/).click();
  await expect.element(counted).toHaveTextContent("12 governments");
  await expect.element(counted).toHaveTextContent("set aside by your choice");
  await expect.element(counted.getByRole("group").getByRole("link", { name: /sources disagree/ })).toBeVisible();
});

test("the roster says how many names rest on one source", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} />);
  await expect
    .element(screen.getByRole("region", { name: "Who is known by name" }))
    .toHaveTextContent("With a date of joining (1) · rests on a single source");
});

test("roster and counts apart can be taken away", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} />);
  await screen.getByText(/stand apart from the lines/).click();
  await expect.element(screen.getByRole("button", { name: "Download the counts that stand apart" })).toBeVisible();
  await screen.getByRole("button", { name: "Download the names" }).click();
  await expect.element(screen.getByRole("dialog", { name: /Download/ })).toBeVisible();
});

test("groups narrow the roster; the years mark dated joinings", async () => {
  const screen = await render(
    <ViewStage dataset={await smallDataset()} view={Membership} filters={{ groups: ["countries"], from: "2005" }} />,
  );
  const roster = screen.getByRole("region", { name: "Who is known by name" });
  await expect.element(roster).toHaveTextContent("2003, outside the chosen years");
  await expect.element(roster).not.toHaveTextContent("Gull Watch");
});

test("an empty dataset says what is missing", async () => {
  const screen = await render(<ViewStage dataset={await emptyDataset()} view={Membership} />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "Membership" })).toBeVisible();
  await expect.element(screen.getByText("This dataset holds no counts yet.").first()).toBeVisible();
});

test("axe finds nothing", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Membership} />);
  await expect.element(screen.getByRole("application")).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
});
