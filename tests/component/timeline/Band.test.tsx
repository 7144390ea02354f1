import axe from "axe-core";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { emptyDataset, generatedDataset, smallDataset } from "../../datasets";
import { nothingWritten, Stage } from "./stage";

const active = () => document.querySelector<HTMLButtonElement>("figure button[aria-describedby]");
const name = () => document.activeElement?.getAttribute("aria-label") ?? "";
const surface = () => {
  const found = document.querySelector("canvas")?.closest<HTMLElement>("[class*=surface]");
  if (!found) throw new Error("no surface");
  return found;
};

/** The band is drawn in the size that the browser has given it, a frame later. */
const drawn = () => expect.poll(() => document.querySelector("canvas")).not.toBeNull();

test("one Tab stop, arrows walk through the selected events, Enter opens, Escape closes", async () => {
  const dataset = await smallDataset();
  const written = nothingWritten();
  await render(<Stage dataset={dataset} written={written} parts={["band"]} />);
  await drawn();
  expect(document.querySelectorAll("figure button[aria-describedby]")).toHaveLength(1);
  active()?.focus();
  expect(name()).toContain("1 of 8 shown");
  await userEvent.keyboard("{ArrowRight}");
  expect(name()).toContain("2 of 8 shown");
  await userEvent.keyboard("{End}");
  expect(name()).toContain("8 of 8 shown");
  await userEvent.keyboard("{ArrowRight}");
  expect(name()).toContain("8 of 8 shown");
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}{Enter}");
  expect(name()).toContain("16–17 September 2002");
  expect(written.displays).toEqual([{ change: { select: "first-summit-2002" }, step: undefined }]);
  expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
  await userEvent.keyboard("{ArrowDown}");
  expect(name()).toContain("Speech");
  await expect.element(page.getByRole("tooltip")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(written.displays.at(-1)?.change).toEqual({ select: "" });
  await expect.element(page.getByRole("tooltip")).not.toBeInTheDocument();
  await userEvent.keyboard("{ArrowRight}");
  expect(name()).not.toBe("");
});

test("keys and buttons zoom and move, and each writes the link once", async () => {
  const written = nothingWritten();
  const screen = await render(<Stage dataset={await smallDataset()} written={written} parts={["band"]} />);
  await drawn();
  const wholeSpan = screen.getByRole("button", { name: "Whole span" });
  await expect.element(wholeSpan).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: "Show less time, larger" }).click();
  expect(written.displays).toHaveLength(1);
  expect(written.displays[0]?.change.zoom).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  expect(written.displays[0]?.step).toBe("push");
  active()?.focus();
  await userEvent.keyboard("+");
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(written.displays).toHaveLength(3);
  expect(written.displays.at(-1)?.step).toBe("replace");
  await userEvent.keyboard("0");
  expect(written.displays.at(-1)?.change).toEqual({ zoom: "" });
  await expect.element(wholeSpan).toHaveAttribute("aria-disabled", "true");
});

test("Ctrl and wheel zoom, shown at once and written at the end; the plain wheel is left to the page", async () => {
  const written = nothingWritten();
  await render(<Stage dataset={await smallDataset()} written={written} parts={["band"]} />);
  await drawn();
  const box = surface().getBoundingClientRect();
  const turn = (ctrlKey: boolean) => {
    const event = new WheelEvent("wheel", {
      deltaY: -100,
      ctrlKey,
      clientX: box.left + 300,
      clientY: box.top + 50,
      bubbles: true,
      cancelable: true,
    });
    surface().dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(turn(false)).toBe(false);
  for (let step = 0; step < 5; step++) expect(turn(true)).toBe(true);
  expect(written.displays).toHaveLength(0);
  await expect.element(page.getByRole("button", { name: "Whole span" })).toHaveAttribute("aria-disabled", "false");
  await expect.poll(() => written.displays.length).toBe(1);
  expect(written.displays[0]?.step).toBe("push");
  turn(true);
  await expect.poll(() => written.displays.length).toBe(2);
  expect(written.displays[1]?.step).toBe("replace");
});

test("a drag moves the time, writes once, and is no click", async () => {
  const written = nothingWritten();
  await render(<Stage dataset={await smallDataset()} written={written} parts={["band"]} />);
  await drawn();
  await page.getByRole("button", { name: "Show less time, larger" }).click();
  const box = surface().getBoundingClientRect();
  const pointer = (type: string, x: number) =>
    surface().dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + 30, bubbles: true, button: 0 }),
    );
  surface().setPointerCapture = () => {};
  pointer("pointerdown", 600);
  for (const x of [590, 540, 480, 420]) pointer("pointermove", x);
  expect(written.displays).toHaveLength(1);
  pointer("pointerup", 420);
  surface().dispatchEvent(new MouseEvent("click", { clientX: box.left + 420, clientY: box.top + 30, bubbles: true }));
  expect(written.displays).toHaveLength(2);
  expect(written.displays[1]?.change.zoom).toBeDefined();
});

test("pointing shows a tip with the date as precise as it is known; a click opens", async () => {
  const dataset = await smallDataset();
  const written = nothingWritten();
  await render(<Stage dataset={dataset} written={written} parts={["band"]} />);
  await drawn();
  active()?.focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  const box = active()?.getBoundingClientRect() ?? new DOMRect();
  active()?.blur();
  const tip = page.getByRole("tooltip");
  await expect.element(tip).not.toBeInTheDocument();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true };
  surface().dispatchEvent(new PointerEvent("pointermove", { ...at, pointerType: "mouse" }));
  const event = dataset.eventById.get("working-party-2001");
  await expect.element(tip).toHaveTextContent(`${event?.title}about June 2001`);
  tip
    .element()
    .dispatchEvent(new PointerEvent("pointermove", { ...at, clientY: at.clientY + 60, pointerType: "mouse" }));
  await expect.element(tip).toBeVisible();
  surface().dispatchEvent(new MouseEvent("click", at));
  expect(written.displays.at(-1)?.change).toEqual({ select: "working-party-2001" });
});

test("an empty dataset has a sentence, no dates on its axis, and no Tab stop without an event", async () => {
  await render(<Stage dataset={await emptyDataset()} written={nothingWritten()} parts={["band"]} />);
  await drawn();
  await expect.element(page.getByText("This dataset holds no events yet.")).toBeVisible();
  expect(active()).toBeNull();
  expect(document.querySelectorAll("[class*=tick]")).toHaveLength(0);
});

test("10,000 events are one canvas and a few labels", async () => {
  await render(<Stage dataset={await generatedDataset(10_000)} written={nothingWritten()} parts={["band"]} />);
  await drawn();
  expect(document.querySelectorAll("figure *").length).toBeLessThan(200);
});

test("axe finds nothing", async () => {
  await render(<Stage dataset={await smallDataset()} written={nothingWritten()} />);
  await drawn();
  active()?.focus();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("what is pointed at looks the same the first time and over the picture that is kept", async () => {
  const screen = await render(<Stage dataset={await smallDataset()} written={nothingWritten()} />);
  await drawn();
  const picture = () => document.querySelector("canvas")?.toDataURL() ?? "";
  const point = (entry: number) => userEvent.hover(screen.getByRole("article").nth(entry));
  const quiet = picture();
  await point(0);
  await expect.poll(picture).not.toBe(quiet);
  const first = picture();
  await point(1);
  await expect.poll(picture).not.toBe(first);
  await point(0);
  await expect.poll(picture).toBe(first);
  await userEvent.hover(screen.getByRole("heading", { level: 1 }));
  await expect.poll(picture).toBe(quiet);
});
