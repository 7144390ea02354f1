import { expect, test } from "vitest";
import { dateOf } from "../../../../src/domain/dates";
import { officePeriod } from "../../../../src/views/actors/officePeriod";

test.each([
  ["1999", "2003-04-30", "1999 to 30 April 2003"],
  ["2012-10~", undefined, "from about October 2012, end not recorded"],
  [undefined, "2015-05", "until May 2015, start not recorded"],
  [undefined, undefined, "dates not recorded"],
])("an office from %s to %s reads “%3$s”", (from, to, words) => {
  const office = { ...(from && { start: dateOf(from) }), ...(to && { end: dateOf(to) }) };
  expect(officePeriod(office)).toBe(words);
});
