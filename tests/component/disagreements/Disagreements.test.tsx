import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { Disagreements as Block } from "../../../src/ui/event/Disagreements";
import Disagreements from "../../../src/views/disagreements/Disagreements";
import { emptyDataset, smallDataset, smallDatasetWith } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage, ViewStage } from "../actors/Stage";

test("claims stand side by side with source, date and comment, under their topics", async () => {
  const screen = await render(<ViewStage dataset={await smallDataset()} view={Disagreements} />);
  await expect.element(screen.getByRole("heading", { level: 1, name: "Where sources disagree" })).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 2, name: "When 1" })).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 2, name: "Published counts 1" })).toBeVisible();
  const article = screen.getByRole("article", { name: "How many countries signed at the first summit" });
  await expect.element(article.getByRole("heading", { level: 3 })).toBeVisible();
  const claims = article.getByRole("listitem").filter({ hasText: "displayed" });
  await expect.element(claims).toHaveTextContent(/^12 displayed/);
  await expect.element(article.getByText("Counts observers as well.")).toBeVisible();
  await expect.element(article.getByText("The newspaper seems to count observers", { exact: false })).toBeVisible();
  await expect
    .element(article.getByRole("link", { name: /summit/i }).first())
    .toHaveAttribute("href", "/event/first-summit-2002");
  await expect.element(article.getByRole("button", { name: /of 12 / })).toBeVisible();
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("filters bring forward what is about the things shown, and fold the others", async () => {
  const screen = await render(
    <ViewStage dataset={await smallDataset()} view={Disagreements} filters={{ to: "2001" }} />,
  );
  await expect.element(screen.getByRole("heading", { level: 2, name: "About what is shown" })).toBeVisible();
  await expect.element(screen.getByText("1 of the 2 is about what is shown.", { exact: false })).toBeVisible();
  expect(
    screen
      .getByRole("article")
      .elements()
      .map(({ id }) => id),
  ).toEqual(["working-party-date"]);
  await screen.getByText("1 other disagreement, not about what is shown").click();
  await expect.element(screen.getByRole("article", { name: /How many countries/ })).toBeVisible();
  expect(screen.getByRole("heading", { level: 4 }).elements()).toHaveLength(2);
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("the one that the address names is marked, and unfolded where filters leave it out", async () => {
  const dataset = await smallDataset();
  for (const to of ["", "2001"]) {
    const screen = await render(
      <ViewStage dataset={dataset} view={Disagreements} filters={{ to }} part="signatories-2002" />,
    );
    const article = screen.getByRole("article", { name: /How many countries/ });
    await expect.element(article).toBeVisible();
    await expect.element(article).toHaveAttribute("data-sought", "true");
    await screen.unmount();
  }
});

test("dates are drawn, for sighted readers only; the letters name the claims", async () => {
  const [first] = (await smallDataset()).disagreements;
  const claims = first?.claims.map((claim, index) => ({ ...claim, date: `200${index + 1}-05` }));
  const dataset = await smallDatasetWith("disagreements.json", { disagreements: [{ ...first, claims }] });
  const screen = await render(<ViewStage dataset={dataset} view={Disagreements} />);
  await expect.element(screen.getByRole("article")).toBeVisible();
  const drawn = screen.container.querySelector("svg");
  expect(drawn?.querySelectorAll("rect")).toHaveLength(2);
  expect(drawn?.closest("[aria-hidden=true]")).not.toBeNull();
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("the block of a record leads to the same disagreement among all", async () => {
  const dataset = await smallDataset();
  const screen = await render(
    <Stage dataset={dataset}>
      <Block dataset={dataset} disagreements={dataset.disagreements} heading="h2" />
    </Stage>,
  );
  const link = screen.getByRole("link", { name: /among all disagreements.*When the working party met/ });
  await expect.element(link).toHaveAttribute("href", "/disagreements#working-party-date");
});

test("an empty dataset says that there are none", async () => {
  const screen = await render(<ViewStage dataset={await emptyDataset()} view={Disagreements} />);
  await expect.element(screen.getByText("This dataset holds no disagreements yet.")).toBeVisible();
});
