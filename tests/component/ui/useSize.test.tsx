import { afterEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { useSize } from "../../../src/ui/chart/useSize";

/** Tells of a size at once, as the browser does where a frame comes before React has drawn for the size that was measured. */
class AtOnce {
  constructor(private readonly told: () => void) {}
  observe() {
    this.told();
  }
  disconnect = () => undefined;
}

afterEach(() => vi.unstubAllGlobals());

test("what is measured twice before it is drawn is one size, for which is drawn once", async () => {
  vi.stubGlobal("ResizeObserver", AtOnce);
  const drawnFor: unknown[] = [];
  function Sized() {
    const [ref, size] = useSize<HTMLDivElement>();
    if (size && drawnFor.at(-1) !== size) drawnFor.push(size);
    return (
      <div ref={ref} style={{ width: 300, height: 200 }}>
        {size && `${size.width} × ${size.height}`}
      </div>
    );
  }
  const screen = await render(<Sized />);
  await expect.element(screen.getByText("300 × 200")).toBeVisible();
  expect(drawnFor).toEqual([{ width: 300, height: 200 }]);
});
