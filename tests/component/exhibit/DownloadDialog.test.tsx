import { useState } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Event } from "../../../src/domain/event";
import type { GivenFile } from "../../../src/domain/own";
import DownloadDialog from "../../../src/ui/exhibit/DownloadDialog";
import type { Drawing, Exhibit } from "../../../src/ui/exhibit/exhibit";
import { saveFile } from "../../../src/ui/exhibit/saveFile";
import { OpenFileProvider } from "../../../src/ui/openFile";
import { smallDataset } from "../../datasets";
import { eventsExhibit } from "../../unit/ui/exhibit/exhibits";

vi.mock(import("../../../src/ui/exhibit/saveFile"), () => ({ saveFile: vi.fn() }));

function Opener({ exhibit }: { exhibit: Exhibit<Event> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Take it
      </button>
      {open && <DownloadDialog exhibit={exhibit} onClose={() => setOpen(false)} />}
    </>
  );
}

async function opened(exhibit: Exhibit<Event>) {
  vi.mocked(saveFile).mockClear();
  const screen = await render(<Opener exhibit={exhibit} />);
  await screen.getByRole("button", { name: "Take it" }).click();
  return screen;
}

test("says what each file carries and how large it is, and saves the one that is chosen", async () => {
  const screen = await opened(eventsExhibit(await smallDataset(), { from: "2005" }));
  await expect.element(screen.getByText(/Each file says: from 2005 · as of/)).toBeVisible();
  await screen.getByRole("button", { name: "Download CSV" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent(/-events-v.*\.csv is saved, [\d.]+ kB/);
  const [name, blob] = vi.mocked(saveFile).mock.lastCall ?? [];
  expect(name).toMatch(/\.csv$/);
  expect(await blob?.text()).toContain("What happened");
});

test("a picture is of the size it says and is not blank", async () => {
  const screen = await opened(eventsExhibit(await smallDataset()));
  for (const scale of [1, 2]) {
    await screen.getByRole("button", { name: `Download PNG, ${scale}×` }).click();
    await expect.poll(() => vi.mocked(saveFile).mock.calls.length).toBe(scale);
    const blob = vi.mocked(saveFile).mock.lastCall?.[1];
    const picture = await createImageBitmap(blob ?? new Blob());
    expect(picture.width).toBe(1200 * scale);
  }
});

test("a table without a picture offers its data only", async () => {
  const { draw: _, ...table } = eventsExhibit(await smallDataset());
  const screen = await opened(table);
  await expect.element(screen.getByRole("button", { name: "Download JSON" })).toBeVisible();
  expect(screen.container.ownerDocument.querySelectorAll("dialog li")).toHaveLength(2);
});

test("what is cancelled half-way is not saved, and the focus stays; so is what is closed", async () => {
  let finish: (drawing: Drawing) => void = () => undefined;
  const draw = () => new Promise<Drawing>((resolve) => (finish = resolve));
  const screen = await opened(eventsExhibit(await smallDataset(), {}, { draw }));
  await screen.getByRole("button", { name: "Download SVG" }).click();
  await expect.element(screen.getByRole("progressbar", { name: "SVG: Drawing the figure" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Download CSV" })).toBeDisabled();
  const cancel = screen.getByRole("button", { name: "Cancel SVG" });
  await expect.element(cancel).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("status")).toHaveTextContent("SVG was cancelled; nothing was saved.");
  await expect.element(screen.getByRole("button", { name: "Download SVG" })).toHaveFocus();

  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("progressbar")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: "Take it" })).toHaveFocus();
  finish({ width: 1104, height: 10, markup: "" });
  await Promise.resolve();
  expect(saveFile).not.toHaveBeenCalled();
});

test("a figure that cannot be drawn is told in words, and the other files can still be had", async () => {
  const draw = () => Promise.reject(new Error("There is no room for the chart."));
  const screen = await opened(eventsExhibit(await smallDataset(), {}, { draw }));
  await screen.getByRole("button", { name: "Download SVG" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("SVG could not be made. There is no room");
  await screen.getByRole("button", { name: "Download JSON" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("is saved");
});

test("a hostile title is shown as text and runs nowhere", async () => {
  const title = `<img src=x onerror="document.title='run'">${"long ".repeat(400)}`;
  const screen = await opened(eventsExhibit(await smallDataset(), {}, { title }));
  await screen.getByRole("button", { name: "Download SVG" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("is saved");
  const svg = (await vi.mocked(saveFile).mock.lastCall?.[1].text()) ?? "";
  const read = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(read.querySelector("parsererror, img, script")).toBeNull();
  expect(read.querySelector("title")?.textContent).toBe(title);
  expect(document.title).not.toBe("run");
});

test("a file is opened by choosing or dropping it, and refused in words", async () => {
  const openGiven = vi.fn(async ([file]: readonly GivenFile[]) =>
    file?.path === "bad.json" ? "It is no such file." : undefined,
  );
  const exhibit = eventsExhibit(await smallDataset());
  const screen = await render(
    <OpenFileProvider value={openGiven}>
      <DownloadDialog exhibit={exhibit} onClose={() => undefined} />
    </OpenFileProvider>,
  );
  const field = screen.getByLabelText("Open a downloaded file");
  await userEvent.upload(field, new File(["{}"], "bad.json", { type: "application/json" }));
  await expect.element(screen.getByRole("alert")).toHaveTextContent("It is no such file.");
  const dropped = new DataTransfer();
  dropped.items.add(new File(["[1]"], "good.json"));
  field.element().dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
  await expect.poll(() => openGiven.mock.lastCall?.[0].map(({ path }) => path)).toEqual(["good.json"]);
});
