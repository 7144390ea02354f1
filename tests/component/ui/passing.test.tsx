import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { PassingProvider, useUnhurried } from "../../../src/ui/passing";

const of = (from: string) => ({ from });
type Given = ReturnType<typeof of>;

/** Notes what the part is drawn with, drawing by drawing. */
function Part({ filters, drawn }: { filters: Given; drawn: string[] }) {
  const { from } = useUnhurried(filters);
  drawn.push(from);
  return <p>{from}</p>;
}

const page = (filters: Given, passing: boolean, drawn: string[]) => (
  <PassingProvider value={passing}>
    <Part filters={filters} drawn={drawn} />
  </PassingProvider>
);

test("what passes by is drawn when there is time, what the hand lets go at once", async () => {
  const drawn: string[] = [];
  const screen = await render(page(of("2000"), false, drawn));
  await screen.rerender(page(of("2001"), false, drawn));
  await expect.element(screen.getByText("2001")).toBeVisible();
  expect(drawn).toEqual(["2000", "2001"]);

  const dragged = [of("2002"), of("2003")];
  for (const filters of dragged) {
    drawn.length = 0;
    await screen.rerender(page(filters, true, drawn));
    await expect.element(screen.getByText(filters.from)).toBeVisible();
  }
  // The last of them first with the page as it was, and then by itself.
  expect(drawn).toEqual(["2002", "2003"]);

  drawn.length = 0;
  await screen.rerender(page(of("2004"), false, drawn));
  expect(drawn[0]).toBe("2004");
  await expect.element(screen.getByText("2004")).toBeVisible();
});
