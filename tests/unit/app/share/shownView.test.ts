import { expect, test } from "vitest";
import { shownView } from "../../../../src/app/share/shownView";
import { smallDataset } from "../../../datasets";

const dataset = await smallDataset();

test.each([
  ["/harbour", { view: "overview", id: "", title: "Overview" }],
  ["/harbour/", { view: "overview", id: "", title: "Overview" }],
  ["/harbour/timeline", { view: "timeline", id: "", title: "Timeline" }],
  ["/harbour/sources", { view: "sources", id: "", title: "Sources" }],
  ["/harbour/sources/accord-text", { view: "source", id: "accord-text", title: "Text of the accord" }],
  ["/harbour/sources/no-such-source", undefined],
  ["/harbour/nowhere", undefined],
])("%s shows what it says", (path, shown) => expect(shownView(dataset, path)).toEqual(shown));
