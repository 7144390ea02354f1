import { useState } from "react";
import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { CopyLink } from "../../../src/app/filters/CopyLink";

function Page() {
  const [drawings, setDrawings] = useState(1);
  return (
    <>
      <button type="button" onClick={() => setDrawings(drawings + 1)}>
        Drawn {drawings} times
      </button>
      <CopyLink />
    </>
  );
}

test("where the clipboard is refused the address takes the focus once, and not again when the page is drawn again", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("refused", "NotAllowedError"));
  const screen = await render(<Page />);
  await screen.getByRole("button", { name: "Copy link" }).click();
  await expect.element(screen.getByRole("textbox", { name: "Link to this view" })).toHaveFocus();
  await screen.getByRole("button", { name: "Drawn 1 times" }).click();
  await expect.element(screen.getByRole("button", { name: "Drawn 2 times" })).toHaveFocus();
  vi.restoreAllMocks();
});
