import { expect, test } from "vitest";
import { withClaims } from "../../../../src/domain/claims";
import type { Dataset } from "../../../../src/domain/dataset";
import { dateDisputes, disputeInWords, remarksOn } from "../../../../src/ui/timeline/dateDisputes";
import { shippedDataset } from "../../../shipped";
import { disputedDataset } from "./disputed";

const words = (dataset: Dataset, id: string) => {
  const dispute = dateDisputes(dataset).get(id);
  return dispute && disputeInWords(dispute);
};

test("each other date once, in order of time, and which one is displayed", async () => {
  const dataset = await disputedDataset();
  expect([...dateDisputes(dataset).keys()]).toEqual(["working-party-2001"]);
  expect(words(dataset, "working-party-2001")).toBe(
    "Sources disagree on the date: June 2001 (displayed), 2002, 20 January 2003.",
  );
  expect(
    dateDisputes(dataset)
      .get("working-party-2001")
      ?.citations.map(({ source }) => source),
  ).toEqual(["tide-gazette-2001", "accord-annual-2005", "summit-record-2002", "accord-text"]);
});

test("with another claim chosen that one is displayed, by the reader's choice, and the record's own is one of the others", async () => {
  const chosen = withClaims(await disputedDataset(), ["party-date.accord-annual-2005"]);
  expect(chosen.eventById.get("working-party-2001")?.date).toBe("2003-01-20");
  expect(words(chosen, "working-party-2001")).toBe(
    "Sources disagree on the date: 20 January 2003 (displayed by your choice), June 2001, 2002.",
  );
});

test("remarks tell disputes of dates, other disputes and single witnesses apart", async () => {
  const dataset = await disputedDataset();
  const remarks = (id: string) => {
    const event = dataset.eventById.get(id);
    return event && remarksOn(dataset, event);
  };
  expect(remarks("working-party-2001")?.disputed).toContain("on the date: June 2001");
  expect(remarks("brandt-speech-2002")).toEqual({
    disputed: "Sources disagree on it.",
    witness: "Rests on a single source.",
  });
  expect(remarks("first-summit-2002")).toEqual({ disputed: "", witness: "" });
});

test("in the shipped record only events that stand at the displayed date have other dates", async () => {
  const dataset = await shippedDataset("weprotect");
  const disputes = dateDisputes(dataset);
  expect(disputes.size).toBeGreaterThan(8);
  for (const [id, { displayed, others }] of disputes) {
    const when = dataset.eventById.get(id)?.when;
    expect([when?.earliest, when?.latest]).toEqual([displayed.earliest, displayed.latest]);
    expect(others.length).toBeGreaterThan(0);
  }
  expect(words(dataset, "us-uk-taskforce-first-meeting-2013")).toBe(
    "Sources disagree on the date: about 9 December 2013 (displayed), 11 December 2013, 13 December 2013.",
  );
});
