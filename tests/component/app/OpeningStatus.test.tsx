import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { OpeningStatus } from "../../../src/app/datasets/OpeningStatus";
import type { Opening } from "../../../src/app/datasets/useOpening";
import type { OwnHead } from "../../../src/data/ownStore";

type Asking = Extract<Opening, { step: "asking" }>;

const untitled: Asking = {
  step: "asking",
  unpacked: { folder: "", files: new Map(), outside: [], suggestion: "Our record", titled: false },
  names: ["our record/"],
};
const head: OwnHead = {
  format: 1,
  id: "my-ours",
  title: "Ours",
  ownTitle: "Ours",
  origin: { kind: "files", names: ["ours.zip"] },
  added: "2026-11-22T10:00:00Z",
  changed: "2026-11-22T10:00:00Z",
  bytes: 1,
  records: {},
  faults: 0,
  problems: 0,
  absent: [],
  unused: [],
  failures: [],
};

/** The question on a page that is drawn again while the reader is elsewhere on it. */
function Page({ opening }: { opening: Opening }) {
  const [drawings, setDrawings] = useState(1);
  return (
    <>
      <button type="button" onClick={() => setDrawings(drawings + 1)}>
        Drawn {drawings} times
      </button>
      <OpeningStatus opening={opening} onAnswer={() => undefined} onStop={() => undefined} />
    </>
  );
}

test.each([
  ["the title", "textbox", "Title of the dataset", untitled],
  ["the edition", "button", "Update it", { ...untitled, same: head }],
] as const)(
  "the question of %s takes the focus once, and not again when the page is drawn again",
  async (_, role, name, opening) => {
    const screen = await render(<Page opening={opening} />);
    await expect.element(screen.getByRole(role, { name })).toHaveFocus();
    await screen.getByRole("button", { name: "Drawn 1 times" }).click();
    await expect.element(screen.getByRole("button", { name: "Drawn 2 times" })).toHaveFocus();
  },
);

test("a title that is missing is asked for in its field", async () => {
  const screen = await render(<Page opening={untitled} />);
  const field = screen.getByRole("textbox", { name: "Title of the dataset" });
  await userEvent.clear(field);
  await screen.getByRole("button", { name: "Open" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("A dataset needs a title.");
  await expect.element(field).toHaveFocus();
});
