import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { MemoryRouter, Route, Routes } from "react-router";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import ReportArea from "../../../src/app/datasets/ReportArea";
import { sourceTextQuery } from "../../../src/data/sourceText";
import type { Catalog } from "../../../src/domain/schema";
import { smallDataset } from "../../datasets";

const CATALOG: Catalog = { default: "small", datasets: [] };
const TEXT = SMALL_FILES["events.json"].replace(/"date": "[^"]*"/, '"date": "soon"');
const PLACE = "events[0].date";

/** The report on the small dataset with a fault, whose text has come. */
async function reportAt(...addresses: string[]) {
  const dataset = await smallDataset({ "events.json": TEXT });
  const queries = new QueryClient();
  for (const place of [PLACE, ""]) {
    const { queryKey } = sourceTextQuery(CATALOG, dataset, "events.json", place);
    queries.setQueryData(queryKey, { text: TEXT, range: undefined });
  }
  return render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={addresses.map((path) => `/${dataset.id}/report${path}`)}>
        <Routes>
          <Route path="/:dataset/report/:file?/:place?" element={<ReportArea dataset={dataset} catalog={CATALOG} />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test.each([
  ["opened from the list", ""],
  ["opened by a link", `/events.json/${encodeURIComponent(PLACE)}`],
])("a text that was %s gives the focus to its fault when it is closed", async (_, address) => {
  const screen = await reportAt(address);
  const fault = screen.getByRole("link", { name: /› date$/ });
  if (address === "") await fault.click();
  await expect.element(screen.getByRole("region", { name: "The text of events.json" })).toHaveFocus();
  await screen.getByRole("link", { name: "Close the text" }).click();
  await expect.element(fault).toHaveFocus();
});

test("where no fault in the list leads to the text, the heading takes the focus", async () => {
  const screen = await reportAt("/events.json");
  await expect.element(screen.getByRole("region", { name: "The text of events.json" })).toHaveFocus();
  await screen.getByRole("link", { name: "Close the text" }).click();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});
