import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { SMALL_FILES } from "../../../mocks/files";
import { Notices } from "../../../src/app/Notices";
import { smallDatasetWith } from "../../datasets";
import { Stage } from "../actors/Stage";

test("records of one title are counted one by one, and one with several faults once", async () => {
  const [first, second, ...others]: object[] = JSON.parse(SMALL_FILES["events.json"]).events;
  const same = { title: "Annual meeting", date: "soon" };
  const dataset = await smallDatasetWith("events.json", {
    events: [{ ...first, ...same, kind: "meetting" }, { ...second, ...same }, ...others],
  });
  const screen = await render(
    <Stage dataset={dataset}>
      <Notices
        dataset={dataset}
        problems={[]}
        madeFor=""
        onFilters={() => undefined}
        onReload={async () => undefined}
      />
    </Stage>,
  );
  await expect.element(screen.getByRole("status")).toHaveTextContent("2 records of this dataset could not be shown.");
});
