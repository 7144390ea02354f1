/** Records that are hostile or odd: nothing executes, nothing overflows, nothing is lost. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import type { Dataset } from "../../../src/domain/dataset";
import { NO_FILTERS } from "../../../src/domain/filters";
import { InvolvedActors } from "../../../src/ui/actors/InvolvedActors";
import ActorProfile from "../../../src/views/actors/ActorProfile";
import Actors from "../../../src/views/actors/Actors";
import Disagreements from "../../../src/views/disagreements/Disagreements";
import EventPage from "../../../src/views/events/EventPage";
import { smallDataset } from "../../datasets";
import { faultsOf } from "../actors/axe";
import { Stage, ViewStage } from "../actors/Stage";
import { nothingWritten, Stage as TimelineStage } from "../timeline/stage";

const EVENT = "first-summit-2002";

/** The small dataset with other words for the first summit, its host and the newspaper that reports it. */
function reworded(words: string): Promise<Dataset> {
  const as = (text: string, old: string) => {
    const found = JSON.stringify(old);
    expect(text).toContain(found);
    return text.replaceAll(found, JSON.stringify(words));
  };
  return smallDataset({
    "events.json": as(SMALL_FILES["events.json"], "First harbour summit"),
    "actors.json": as(SMALL_FILES["actors.json"], "Ada Marlow"),
    "sources.json": as(SMALL_FILES["sources.json"], "A minister writes to the ports"),
    "disagreements.json": as(SMALL_FILES["disagreements.json"], "When the working party met"),
  });
}

/** What reaches beyond the page, named; the page itself does not say which element it is. */
function overflowing(): string[] {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > page.clientWidth + 0.5;
    })
    .map(({ localName, className }) => `${localName}.${String(className)}`);
}

/** Everything that may show a title, one after the other. */
function stages(dataset: Dataset) {
  return {
    "event page": <ViewStage dataset={dataset} view={EventPage} id={EVENT} />,
    "page of a neighbouring event": <ViewStage dataset={dataset} view={EventPage} id="working-party-2001" />,
    "actor's page": <ViewStage dataset={dataset} view={ActorProfile} id="ada-marlow" />,
    actors: <ViewStage dataset={dataset} view={Actors} />,
    disagreements: <ViewStage dataset={dataset} view={Disagreements} />,
    chronicle: <TimelineStage dataset={dataset} written={nothingWritten()} parts={["chronicle"]} />,
    band: <TimelineStage dataset={dataset} written={nothingWritten()} parts={["band"]} />,
    "list of those involved": (
      <Stage dataset={dataset}>
        <InvolvedActors dataset={dataset} filters={NO_FILTERS} limit={9} />
      </Stage>
    ),
  };
}

const LONG = {
  "of words": "Harbour authorities of the northern coast ".repeat(48).slice(0, 2000).trim(),
  "of one word": "x".repeat(2000),
};

for (const [sort, title] of Object.entries(LONG)) {
  for (const width of [320, 390]) {
    test(`a title of 2,000 characters, ${sort}, wraps at ${width} px`, async () => {
      await page.viewport(width, 800);
      for (const [place, stage] of Object.entries(stages(await reworded(title)))) {
        const screen = await render(stage);
        await expect.element(screen.getByRole("heading").or(screen.getByRole("list")).first()).toBeInTheDocument();
        expect(overflowing(), place).toEqual([]);
        await screen.unmount();
      }
    });

    test(`and in a popover of sources and the band's tip, ${sort}, ${width} px`, async () => {
      await page.viewport(width, 800);
      const dataset = await reworded(title);
      const screen = await render(<ViewStage dataset={dataset} view={EventPage} id="working-party-2001" />);
      await screen
        .getByRole("button", { name: /^1 source of Working party/ })
        .first()
        .click();
      const popover = document.querySelector(":popover-open");
      expect(popover?.textContent).toContain(title.slice(0, 100));
      expect(overflowing()).toEqual([]);
      expect((popover?.scrollWidth ?? 0) - (popover?.clientWidth ?? 0)).toBeLessThanOrEqual(0);
      await screen.unmount();
      const band = await render(<TimelineStage dataset={dataset} written={nothingWritten()} parts={["band"]} />);
      const event = () => document.querySelector<HTMLElement>("figure button[aria-describedby]");
      await expect.poll(event).not.toBeNull();
      event()?.focus();
      await userEvent.keyboard("{ArrowRight}{ArrowRight}");
      const tip = band.getByRole("tooltip");
      await expect.element(tip).toHaveTextContent(title.slice(0, 100));
      expect(overflowing()).toEqual([]);
      const box = tip.element().getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(-0.5);
      expect(box.right).toBeLessThanOrEqual(width + 0.5);
    });
  }
}

test("markup in a title is text wherever it stands", async () => {
  const markup = '<img src=x onerror="window.executed = true"><script>window.executed = true</script><b>bold</b>';
  for (const stage of Object.values(stages(await reworded(markup)))) {
    const screen = await render(stage);
    await expect.element(screen.getByRole("heading").or(screen.getByRole("list")).first()).toBeInTheDocument();
    expect(screen.container.querySelectorAll("img, script, b")).toHaveLength(0);
    await screen.unmount();
  }
  const screen = await render(<ViewStage dataset={await reworded(markup)} view={EventPage} id={EVENT} />);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(markup);
  expect(window).not.toHaveProperty("executed");
});

test("text that is written from right to left runs so, and the page around it stays as it is", async () => {
  const arabic = "قمة الموانئ الأولى، 2002";
  const dataset = await reworded(arabic);
  for (const width of [320, 1280]) {
    await page.viewport(width, 800);
    for (const [place, stage] of Object.entries(stages(dataset))) {
      const screen = await render(stage);
      await expect.element(screen.getByRole("heading").or(screen.getByRole("list")).first()).toBeInTheDocument();
      expect(overflowing(), place).toEqual([]);
      for (const element of screen.container.querySelectorAll("h1, h2, h3, h4, a, summary, strong")) {
        if (element.textContent?.trim() !== arabic) continue;
        const inner = element.querySelector("[dir]") ?? element;
        expect(getComputedStyle(inner).direction, `${place}: ${element.localName}`).toBe("rtl");
      }
      await screen.unmount();
    }
  }
  const screen = await render(<ViewStage dataset={dataset} view={EventPage} id={EVENT} />);
  expect(getComputedStyle(screen.getByRole("main").element()).direction).toBe("ltr");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("a source with an address that is not http is refused and named; what cites it says so, and nothing leads there", async () => {
  const dataset = await smallDataset({
    "sources.json": SMALL_FILES["sources.json"].replace(
      "https://gazette.example/2001/letter",
      "javascript:window.executed=true",
    ),
  });
  const fault = dataset.faults.find(({ path }) => path.includes("URL"));
  expect(fault?.file).toBe("sources.json");
  expect(fault?.record).toContain("A minister writes to the ports");
  expect(fault?.found).toContain("javascript:");
  const screen = await render(<ViewStage dataset={dataset} view={EventPage} id="working-party-2001" />);
  await screen
    .getByRole("button", { name: /^1 source of Working party/ })
    .first()
    .click();
  const popover = screen.getByRole("dialog");
  await expect.element(popover).toHaveTextContent("tide-gazette-2001");
  await expect.element(popover).toHaveTextContent("only its id is known: its record could not be read");
  await expect.element(popover.getByRole("link", { name: "tide-gazette-2001" })).not.toBeInTheDocument();
  expect(document.querySelectorAll('a[href^="javascript:" i]')).toHaveLength(0);
  // Nothing is said of its kind, which nobody knows.
  expect(popover.element().textContent).not.toContain("reference work");
});
