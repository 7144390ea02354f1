import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createStore, del, set } from "idb-keyval";
import { afterEach, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import AddToBriefing from "../../../src/briefing/collect/AddToBriefing";
import { newDeck } from "../../../src/briefing/newDeck";
import { ownBriefingsQuery } from "../../../src/data/briefingQuery";
import { deckText } from "../../../src/domain/deck";
import { NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { smallDataset } from "../../datasets";
import { Stage } from "../actors/Stage";

const store = createStore("alliance-atlas-briefings", "files");

afterEach(() => del("mine", store));

test("no slide is added before it is known which briefings there are: it would go to a new one", async () => {
  const dataset = await smallDataset();
  await set("mine", { text: deckText(newDeck(dataset, "Mine")), revision: 1 }, store);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const client = new QueryClient();
  // The store is asked before the dialog is, and answers late: the dialog waits for the same answer.
  const { queryFn } = ownBriefingsQuery;
  void client.prefetchQuery({
    ...ownBriefingsQuery,
    queryFn: async (context) => {
      await answered;
      if (typeof queryFn !== "function") throw new Error("the query reads the store by a function");
      return queryFn(context);
    },
  });
  const screen = await render(
    <QueryClientProvider client={client}>
      <Stage dataset={dataset}>
        <AddToBriefing
          dataset={dataset}
          view="timeline"
          record=""
          filters={NO_FILTERS}
          display={PLAIN_DISPLAY}
          onClose={() => {}}
        />
      </Stage>
    </QueryClientProvider>,
  );
  const add = screen.getByRole("button", { name: "Add the slide" });
  await expect.element(add).toBeDisabled();
  answer();
  await expect.element(add).toBeEnabled();
  await expect.element(screen.getByLabelText("Briefing", { exact: true })).toHaveValue("mine");
  await add.click();
  await expect.element(screen.getByText("Added as slide 1 of “Mine”.")).toBeVisible();
});
