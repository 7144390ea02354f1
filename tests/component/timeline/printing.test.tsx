import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { generatedDataset, smallDataset } from "../../datasets";
import { nothingWritten, Stage } from "./stage";

const entries = () => document.querySelectorAll("li[aria-posinset]");
const print = () => window.dispatchEvent(new Event("beforeprint"));
afterEach(() => {
  window.dispatchEvent(new Event("afterprint"));
  vi.unstubAllGlobals();
});

test("a whole chronicle is printed whole before the browser has been at rest, and has the room for it", async () => {
  vi.stubGlobal("requestIdleCallback", () => 0);
  await render(<Stage dataset={await generatedDataset(100)} written={nothingWritten()} parts={["chronicle"]} />);
  expect(entries()).toHaveLength(12);
  const list = page.getByRole("list").first().element();
  expect(list.getAttribute("aria-busy")).toBe("true");
  expect(list.getBoundingClientRect().height).toBeGreaterThan(88 * 8 * 16);
  print();
  expect(entries()).toHaveLength(100);
  expect(list.getAttribute("aria-busy")).toBe("false");
});

test("a long chronicle is printed whole, and is short again afterwards", async () => {
  await render(<Stage dataset={await generatedDataset(400)} written={nothingWritten()} parts={["chronicle"]} />);
  await expect.poll(() => entries().length).toBeGreaterThan(3);
  expect(entries().length).toBeLessThan(100);
  print();
  expect(entries()).toHaveLength(400);
  expect([...entries()].map((entry) => Number(entry.getAttribute("aria-posinset")))).toEqual(
    Array.from({ length: 400 }, (_, i) => i + 1),
  );
  const tops = [...entries()].map((entry) => entry.getBoundingClientRect().top);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(page.getByText("are not printed").elements()).toHaveLength(0);
  window.dispatchEvent(new Event("afterprint"));
  await expect.poll(() => entries().length).toBeLessThan(100);
});

test("all who took part are named on paper, and no button stands in for them", async () => {
  const dataset = await smallDataset();
  const crowd = {
    ...dataset,
    events: dataset.events.map((event) => ({
      ...event,
      participants: dataset.actors.map(({ id }) => ({ actor: id, role: "participant" as const })),
    })),
  };
  await render(<Stage dataset={crowd} written={nothingWritten()} parts={["chronicle"]} />);
  const more = page.getByRole("button", { name: /more who took part/ });
  expect(more.elements().length).toBe(8);
  print();
  expect(more.elements()).toHaveLength(0);
  const [entry] = entries();
  for (const { name } of dataset.actors) expect(entry?.textContent).toContain(name);
});

test("the band is drawn anew at a width that fits the paper, finer than the screen", async () => {
  await page.viewport(1400, 900);
  await render(<Stage dataset={await smallDataset()} written={nothingWritten()} parts={["band"]} />);
  const canvas = () => document.querySelector("canvas");
  const width = () => canvas()?.getBoundingClientRect().width ?? 0;
  await expect.poll(width).toBeGreaterThan(800);
  print();
  expect(width()).toBe(680 - 160);
  expect(canvas()?.width).toBe(3 * 520);
  window.dispatchEvent(new Event("afterprint"));
  await expect.poll(width).toBeGreaterThan(800);
});
