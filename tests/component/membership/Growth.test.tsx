import { useState } from "react";
import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import { withClaims } from "../../../src/domain/claims";
import type { Dataset } from "../../../src/domain/dataset";
import { type Display, type Filters, NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { Growth } from "../../../src/ui/growth/Growth";
import { emptyDataset, smallDataset } from "../../datasets";
import { count, countsDataset } from "../../unit/ui/growth/countsDataset";
import { faultsOf } from "../actors/axe";
import { Stage } from "../actors/Stage";

/** The figure between two things that can be focused, with buttons that change the filters as the filter bar would. */
function GrowthStage({ dataset, changes = [] }: { dataset: Dataset; changes?: readonly Partial<Filters>[] }) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [display, setDisplay] = useState<Display>(PLAIN_DISPLAY);
  return (
    <Stage dataset={dataset}>
      {changes.map((change) => (
        <button key={JSON.stringify(change)} type="button" onClick={() => setFilters({ ...NO_FILTERS, ...change })}>
          {JSON.stringify(change)}
        </button>
      ))}
      <Growth
        dataset={dataset}
        filters={filters}
        display={display}
        onFilters={(change) => setFilters((now) => ({ ...now, ...change }))}
        onDisplay={(change) => setDisplay((now) => ({ ...now, ...change }))}
      />
      <output>{display.select}</output>
    </Stage>
  );
}

const chart = () => document.querySelector('[role="application"]');
/** The chart measures its place before it draws in it. */
const drawn = () =>
  expect.poll(() => chart()?.querySelector(".recharts-surface")?.getBoundingClientRect().width ?? 0).toBeGreaterThan(0);
const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";
const centreOf = (element: Element | null) => {
  const box = element?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
};

describe("keyboard", () => {
  test("one Tab stop; arrows walk, Enter opens the event, Escape closes the tooltip and then goes back out", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    await drawn();
    screen.getByRole("button", { name: "Show the range between claims" }).element().focus();
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(chart());
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toMatch(/^12 governments, 17 September 2002/);
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("12 governments");
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^about 5 companies/);
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toMatch(/^9 companies, 31 January 2005/);
    await userEvent.keyboard("{Home}{Enter}");
    await expect.element(screen.getByRole("status")).toHaveTextContent("first-summit-2002");
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("tooltip")).not.toBeInTheDocument();
    expect(focused()).toMatch(/^about 5 companies/);
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(chart());
    await userEvent.keyboard("{Tab}");
    expect(chart()?.contains(document.activeElement)).toBe(false);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}{ArrowRight}{Tab}");
    expect(chart()?.contains(document.activeElement)).toBe(false);
  });
});

describe("pointer", () => {
  test("a dot shows what it says, stays while its tooltip is pointed at, and marks its summit", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    const dot = screen.getByRole("button", { name: /^about 5 companies/ });
    await dot.hover({ force: true });
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("about 5 companies");
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("medium confidence");
    await expect.element(screen.getByRole("button", { name: /^Summit: .*2002/ })).toHaveAttribute("data-emphasised");
    await screen.getByRole("tooltip").hover();
    await expect.element(screen.getByRole("tooltip")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("tooltip")).not.toBeInTheDocument();
  });

  test("a click opens the event", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    await screen.getByRole("button", { name: /^Summit: .*2006/ }).click({ force: true });
    await expect.element(screen.getByRole("status")).toHaveTextContent("second-summit-2006");
  });
});

test("chart and table show the same counts", async () => {
  const dataset = await smallDataset();
  const screen = await render(<GrowthStage dataset={dataset} />);
  await drawn();
  const dots = document.querySelectorAll('[role="application"] circle[id*="-count-"]').length;
  expect(dots).toBe(dataset.counts.length);
  await screen.getByRole("button", { name: "Table" }).click();
  await expect.element(screen.getByRole("table")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Table" })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("row").elements().length - 1).toBe(dots);
  await expect
    .element(screen.getByRole("row", { name: /17 September 2002 Countries over 15 .*international bodies/ }))
    .toBeVisible();
  await screen.getByRole("button", { name: "Chart" }).click();
  await drawn();
});

test("table and sources stand in the place of the chart: nothing below moves", async () => {
  const screen = await render(<GrowthStage dataset={await smallDataset()} />);
  await drawn();
  const top = () => document.querySelector("figcaption")?.getBoundingClientRect().top;
  const before = top();
  await screen.getByRole("button", { name: "Table" }).click();
  await expect.element(screen.getByRole("table")).toBeVisible();
  expect(top()).toBe(before);
  await screen.getByRole("button", { name: "Sources", exact: true }).click();
  await expect
    .element(screen.getByRole("region", { name: "Sources of the counts" }))
    .toHaveTextContent("Record of the first harbour summit");
  expect(top()).toBe(before);
});

describe("the range between claims", () => {
  const toggle = "Show the range between claims";
  const brackets = () => [...document.querySelectorAll('[aria-label^="Range between claims"]')];

  test("a toggle draws it, by keyboard too, and the caption tells how to read it", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    await drawn();
    expect(brackets()).toHaveLength(0);
    await expect.element(screen.getByRole("button", { name: toggle })).toHaveAttribute("aria-pressed", "false");
    screen.getByRole("button", { name: toggle }).element().focus();
    await userEvent.keyboard(" ");
    await expect.element(screen.getByRole("button", { name: toggle })).toHaveAttribute("aria-pressed", "true");
    await expect
      .element(screen.getByRole("img", { name: /^Range between claims: 12 to over 15; 2 claims; How many countries/ }))
      .toBeInTheDocument();
    await expect.element(screen.getByRole("figure")).toHaveTextContent("Bracket: where sources disagree");
    await userEvent.keyboard("{Tab}{ArrowRight}");
    for (let row = 0; row < 8; row++) await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^Range between claims/);
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("2 claims; displayed: 12 governments");
    expect(document.querySelectorAll("[data-emphasised]")).toHaveLength(0);
    expect(await faultsOf(screen.container)).toEqual([]);
  });

  test("is offered only where a disputed count is drawn", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} changes={[{ groups: ["companies"] }]} />);
    await expect.element(screen.getByRole("button", { name: toggle })).toBeVisible();
    await screen.getByText('{"groups":["companies"]}').click();
    await expect.element(screen.getByRole("button", { name: toggle })).not.toBeInTheDocument();
  });
});

describe("what a count says of itself", () => {
  test("the tooltip says that sources disagree, and that one source is all there is", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    await screen
      .getByRole("button", { name: /^12 governments.*sources disagree: 12 to over 15/ })
      .hover({ force: true });
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("Sources disagree: 12 to over 15; 2 claims.");
    await expect.element(screen.getByRole("tooltip")).toHaveTextContent("Rests on a single source.");
  });

  test("the table leads to the disagreement", async () => {
    const screen = await render(<GrowthStage dataset={await smallDataset()} />);
    await screen.getByRole("button", { name: "Table" }).click();
    const row = screen.getByRole("row", { name: /17 September 2002 Countries 12/ });
    await expect
      .element(row.getByRole("link", { name: /12 to over 15; 2 claims/ }))
      .toHaveAttribute("href", "/disagreements#signatories-2002");
    await expect.element(row).toHaveTextContent("single source");
  });
});

test("a chosen claim changes chart, table, sentence and caption together", async () => {
  const dataset = withClaims(await smallDataset(), ["signatories-2002.tide-gazette-2002"]);
  const screen = await render(<GrowthStage dataset={dataset} changes={[{ to: "2002" }]} />);
  const own = screen.getByRole("button", { name: /^12 governments.*set aside by your choice/ });
  const chosen = screen.getByRole("button", { name: /^over 15 countries.*displayed by your choice/ });
  await expect.element(chosen).toBeInTheDocument();
  expect(own.element().hasAttribute("data-beside")).toBe(true);
  expect(chosen.element().hasAttribute("data-beside")).toBe(false);
  await chosen.hover({ force: true });
  await expect.element(screen.getByRole("tooltip")).toHaveTextContent("Displayed by your choice.");
  await screen.getByText('{"to":"2002"}').click();
  const figure = screen.getByRole("figure");
  await expect.element(figure).toHaveTextContent("the accord counted over 15 countries and international bodies");
  await expect.element(figure).toHaveTextContent("Displayed by your choice: more than 15 (How many countries signed");
  await screen.getByRole("button", { name: "Table" }).click();
  await expect
    .element(screen.getByRole("row", { name: /Countries over 15/ }))
    .toHaveTextContent("displayed by your choice");
  await expect.element(screen.getByRole("row", { name: /Countries 12/ })).toHaveTextContent("set aside by your choice");
});

test("the sentence follows the filters", async () => {
  const screen = await render(
    <GrowthStage
      dataset={await smallDataset()}
      changes={[{ to: "2002" }, { groups: ["companies"] }, { to: "2001" }]}
    />,
  );
  const figure = screen.getByRole("figure");
  await expect
    .element(figure)
    .toHaveTextContent("the Harbour Accord counted 28 governments, 9 companies, over 4 civil society");
  await screen.getByText('{"to":"2002"}').click();
  await expect
    .element(figure)
    .toHaveTextContent("As of 17 September 2002 the accord counted 12 governments and about 5 companies");
  await screen.getByText('{"groups":["companies"]}').click();
  await expect.element(figure).toHaveTextContent("As of 31 January 2005 the Harbour Accord counted 9 companies.");
  await screen.getByText('{"to":"2001"}').click();
  await expect.element(figure).toHaveTextContent("No count had been published by 2001.");
});

test("hiding a group or narrowing the years moves nothing", async () => {
  const screen = await render(
    <GrowthStage dataset={await smallDataset()} changes={[{ groups: ["companies"] }, { to: "2003" }]} />,
  );
  const dot = screen.getByRole("img", { name: /^9 companies/ });
  await expect.element(dot).toBeInTheDocument();
  const before = centreOf(dot.element());
  await screen.getByText('{"groups":["companies"]}').click();
  await expect.element(screen.getByRole("img", { name: /^28 governments/ })).not.toBeInTheDocument();
  expect(centreOf(dot.element())).toEqual(before);
  await screen.getByText('{"to":"2003"}').click();
  await expect.element(screen.getByRole("img", { name: /^28 governments/ })).toBeInTheDocument();
  expect(centreOf(dot.element())).toEqual(before);
});

test("dots stand where Recharts draws the line", async () => {
  const dataset = await countsDataset([count("a", "2016-01-01", 10), count("b", "2018-06-01", 40)]);
  await render(<GrowthStage dataset={dataset} />);
  await drawn();
  const line = document.querySelector(".recharts-line-curve")?.getBoundingClientRect();
  const first = centreOf(document.querySelector('[id$="-count-a"] + path'));
  const second = centreOf(document.querySelector('[id$="-count-b"] + path'));
  expect(line?.left).toBeCloseTo(first?.x ?? 0, 0);
  expect(line?.right).toBeCloseTo(second?.x ?? 0, 0);
  expect(line?.bottom).toBeCloseTo(first?.y ?? 0, 0);
  expect(line?.top).toBeCloseTo(second?.y ?? 0, 0);
});

test("the figure keeps its height while the chart's code loads", async () => {
  const screen = await render(<GrowthStage dataset={await smallDataset()} />);
  const before = screen.getByRole("figure").element().getBoundingClientRect().height;
  await drawn();
  expect(screen.getByRole("figure").element().getBoundingClientRect().height).toBe(before);
});

test("no counts of the groups chosen: it says so and offers the others", async () => {
  const membership = JSON.parse(SMALL_FILES["membership.json"]);
  const counts = membership.counts.filter(({ group }: { group: string }) => group !== "ngos");
  const dataset = await smallDataset({ "membership.json": JSON.stringify({ ...membership, counts }) });
  const screen = await render(<GrowthStage dataset={dataset} changes={[{ groups: ["ngos"] }]} />);
  await screen.getByText('{"groups":["ngos"]}').click();
  await expect.element(screen.getByText("There is no count to draw for the groups chosen.")).toBeVisible();
  await screen.getByRole("button", { name: "Show all groups" }).click();
  await drawn();
});

test("no counts at all: one sentence, and no empty chart", async () => {
  const screen = await render(<GrowthStage dataset={await emptyDataset()} />);
  await expect.element(screen.getByText("This dataset holds no counts yet.")).toBeVisible();
  expect(screen.getByRole("figure").elements()).toHaveLength(0);
});

test("axe finds nothing, as chart and as table", async () => {
  const screen = await render(<GrowthStage dataset={await smallDataset()} changes={[{ to: "2003" }]} />);
  await drawn();
  expect(await faultsOf(screen.container)).toEqual([]);
  await screen.getByText('{"to":"2003"}').click();
  await screen.getByRole("button", { name: "Table" }).click();
  expect(await faultsOf(screen.container)).toEqual([]);
});
