import { expect, test } from "vitest";
import { eventDetail } from "../../../../src/ui/event/eventDetailModel";
import { eventOf, smallDataset } from "../../../datasets";

test("a disagreement about the event and about its figures stands once", async () => {
  const dataset = await smallDataset();
  const { disagreements } = eventDetail(dataset, eventOf(dataset, "first-summit-2002"));
  expect(disagreements.map(({ id }) => id)).toEqual(["signatories-2002"]);
});

test("participants are grouped by role, in the order of the roles", async () => {
  const dataset = await smallDataset();
  const { participants, parts, whole } = eventDetail(dataset, eventOf(dataset, "first-summit-2002"));
  expect(participants.map(({ role, members }) => [role, members.map(({ actor }) => actor.id)])).toEqual([
    ["host", ["norway"]],
    ["organiser", ["accord-secretariat"]],
    ["chair", ["ada-marlow"]],
    ["speaker", ["ada-marlow"]],
    ["participant", ["tidewater-lines"]],
  ]);
  expect(participants[2]?.members[0]?.note).toBe("second day");
  expect(parts.map(({ id }) => id)).toEqual(["brandt-speech-2002"]);
  expect(whole).toBeUndefined();
});

test("a part names its whole", async () => {
  const dataset = await smallDataset();
  expect(eventDetail(dataset, eventOf(dataset, "brandt-speech-2002")).whole?.id).toBe("first-summit-2002");
});
