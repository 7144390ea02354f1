import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../../src/domain/filters";
import { leadSentence } from "../../../../src/views/overview/overviewModel";
import { emptyDataset } from "../../../datasets";
import { shippedDataset } from "../../../shipped";

const dataset = await shippedDataset("weprotect");

test("the whole record", () => {
  expect(leadSentence(dataset, NO_FILTERS)).toMatch(
    /^WeProtect Global Alliance, 2012 to 2025: 71 events, \d+ actors that took part and \d+ sources\. Sources disagree on \d+ of them; each is marked\.$/,
  );
});

test("a part of it says of how many", () => {
  expect(leadSentence(dataset, { ...NO_FILTERS, from: "2016", to: "2016" })).toMatch(
    /^WeProtect Global Alliance, 2016: \d of 71 events, /,
  );
});

test("nothing left, and nothing there", async () => {
  expect(leadSentence(dataset, { ...NO_FILTERS, q: "zzz" })).toBe(
    "WeProtect Global Alliance: none of its 71 events passes the present filters.",
  );
  expect(leadSentence(await emptyDataset(), NO_FILTERS)).toMatch(/\. This dataset holds no events yet\.$/);
});
