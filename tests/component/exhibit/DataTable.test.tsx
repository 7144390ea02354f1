import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import DataTable, { type Column } from "../../../src/ui/DataTable";
import type { Sort } from "../../../src/ui/tableOrder";
import { faultsOf } from "../actors/axe";

interface Row {
  readonly name: string;
  readonly size: number;
}
const COLUMNS: Column<Row>[] = [
  { head: "Name", rowHead: true, text: ({ name }) => name },
  { head: "Size", numeric: true, text: ({ size }) => size },
];
const rowsOf = (many: number): Row[] =>
  Array.from({ length: many }, (_, i) => ({ name: `Row ${i + 1}`, size: (i * 7) % many }));

function Sorted({ rows }: { rows: readonly Row[] }) {
  const [sort, setSort] = useState<Sort>();
  return (
    <main style={{ height: 400 }}>
      <DataTable
        caption="Some rows"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ name }) => name}
        muted={({ size }) => size === 0}
        sort={sort}
        onSort={setSort}
      />
    </main>
  );
}

const namesIn = (element: Element) => [...element.querySelectorAll("tbody th")].map((cell) => cell.textContent);

test("is a real table, sorted by its headings from the keyboard, largest figures first", async () => {
  const screen = await render(<Sorted rows={rowsOf(5)} />);
  await expect.element(screen.getByRole("table", { name: "Some rows" })).toBeVisible();
  expect(namesIn(screen.container)).toEqual(["Row 1", "Row 2", "Row 3", "Row 4", "Row 5"]);
  expect(await faultsOf(screen.container)).toEqual([]);
  const size = screen.getByRole("columnheader", { name: "Size" });
  await expect.element(size).not.toHaveAttribute("aria-sort");
  (size.getByRole("button").element() as HTMLElement).focus(); // the locator's element is the button
  await userEvent.keyboard("{Enter}");
  await expect.element(size).toHaveAttribute("aria-sort", "descending");
  expect(namesIn(screen.container)).toEqual(["Row 3", "Row 5", "Row 2", "Row 4", "Row 1"]);
  await userEvent.keyboard("{Enter}");
  await expect.element(size).toHaveAttribute("aria-sort", "ascending");
  expect(namesIn(screen.container)[0]).toBe("Row 1");
  await expect.element(screen.getByRole("row", { name: "Row 1 0" })).toHaveAttribute("data-muted");
  expect(await faultsOf(screen.container)).toEqual([]);
});

test("of ten thousand rows draws those near its window, says how many there are, and comes to the last", async () => {
  const screen = await render(<Sorted rows={rowsOf(10_000)} />);
  const table = screen.getByRole("table", { name: "Some rows" });
  await expect.element(table).toHaveAttribute("aria-rowcount", "10001");
  await expect.element(screen.getByRole("rowheader", { name: "Row 1", exact: true })).toBeVisible();
  expect(namesIn(screen.container).length).toBeLessThan(80);
  await expect.element(screen.getByRole("row", { name: "Row 1 0" })).toHaveAttribute("aria-rowindex", "2");
  expect(await faultsOf(screen.container)).toEqual([]);
  const region = screen.getByRole("region", { name: "Some rows" }).element();
  region.scrollTop = region.scrollHeight;
  await expect.element(screen.getByRole("rowheader", { name: "Row 10000" })).toBeInTheDocument();
  expect(namesIn(screen.container)).not.toContain("Row 1");
  expect(namesIn(screen.container).length).toBeLessThan(80);
});
