import { describe, expect, test } from "vitest";
import {
  asLoaded,
  choosableClaims,
  choosing,
  chosenDate,
  claimRef,
  displayedClaim,
  findClaim,
  isChoosable,
  withClaims,
} from "../../../src/domain/claims";
import { countAsOf } from "../../../src/domain/membership";
import { shippedDataset } from "../../shipped";

const dataset = await shippedDataset("weprotect");
const one = (id: string) => {
  const found = dataset.disagreements.find((disagreement) => disagreement.id === id);
  if (!found) throw new Error(`no disagreement ${id}`);
  return found;
};

describe("a claim chosen instead of the record's own", () => {
  test("moves the event that it dates, keeps the axes and every other record", () => {
    const founding = one("founding-date");
    const other = founding.claims.find((claim) => !claim.displayed && isChoosable(dataset, founding, claim));
    if (!other) throw new Error("a second dated claim was expected");
    const event = founding.about.find(({ type }) => type === "event");
    const read = withClaims(dataset, [claimRef(founding, other)]);
    expect(read.eventById.get(event?.id ?? "")?.date).toBe(other.date);
    expect(dataset.eventById.get(event?.id ?? "")?.date).not.toBe(other.date);
    expect(read.span).toEqual(dataset.span);
    expect(read.events).toHaveLength(dataset.events.length);
    expect(read.events.map(({ index }) => index)).toEqual(read.events.map((_, index) => index));
    expect(
      read.events.every((now, i) => i === 0 || (read.events[i - 1]?.when.earliest ?? 0) <= now.when.earliest),
    ).toBe(true);
    expect(read.chosenClaims).toEqual([{ ref: claimRef(founding, other), disagreement: founding, claim: other }]);
  });

  test("lets the chosen count stand for its date, and sets the others aside", () => {
    for (const disagreement of dataset.disagreements) {
      for (const claim of disagreement.claims.filter((candidate) => isChoosable(dataset, disagreement, candidate))) {
        if (claim.count === undefined) continue;
        const read = withClaims(dataset, [claimRef(disagreement, claim)]);
        expect(read.countById.get(claim.count)?.standing).toBe("chosen");
        const group = dataset.countById.get(claim.count)?.group;
        const others = disagreement.claims.flatMap(({ count }) => (count && count !== claim.count ? [count] : []));
        for (const id of others) {
          const rival = dataset.countById.get(id)?.group === group;
          expect(read.countById.get(id)?.standing).toBe(rival ? "set-aside" : undefined);
        }
        for (const count of read.counts) {
          expect(countAsOf(read, count.group, count.when.latest)?.standing).not.toBe("set-aside");
        }
      }
    }
  });

  test("no claim leaves the dataset itself, the same claims the same object", () => {
    const founding = one("founding-date");
    const refs = founding.claims
      .filter((claim) => isChoosable(dataset, founding, claim))
      .slice(1, 2)
      .map((claim) => claimRef(founding, claim));
    expect(withClaims(dataset, [])).toBe(dataset);
    expect(withClaims(dataset, ["founding-date.nobody"])).toBe(dataset);
    expect(withClaims(dataset, refs)).toBe(withClaims(dataset, [...refs, "no-such.claim"]));
  });
});

describe("on a dataset that already shows a choice", () => {
  const founding = one("founding-date");
  const [first, second] = choosableClaims(dataset, founding).filter(({ displayed }) => !displayed);
  if (!first || !second) throw new Error("two other dates were expected");
  const read = withClaims(dataset, [claimRef(founding, first)]);
  const eventOf = (from: typeof dataset) => {
    const event = from.eventById.get("weprotect-created-2014-04");
    if (!event) throw new Error("the event was expected");
    return event;
  };

  test("the same claims can be chosen, and lead to the same", () => {
    expect(asLoaded(read)).toBe(dataset);
    expect(asLoaded(dataset)).toBe(dataset);
    expect(choosableClaims(read, founding)).toEqual(choosableClaims(dataset, founding));
    expect(findClaim(read, claimRef(founding, second))?.claim).toBe(second);
    expect(withClaims(read, [claimRef(founding, second)])).toBe(withClaims(dataset, [claimRef(founding, second)]));
    expect(withClaims(read, [])).toBe(dataset);
  });

  test("it knows which claim is displayed, and what the record itself has", () => {
    expect(displayedClaim(dataset, founding)?.displayed).toBe(true);
    expect(displayedClaim(read, founding)).toBe(first);
    expect(chosenDate(dataset, eventOf(dataset))).toBeUndefined();
    expect(chosenDate(read, eventOf(read))?.chosen.claim).toBe(first);
    expect(chosenDate(read, eventOf(read))?.own).toEqual(eventOf(dataset).when);
    for (const event of read.events) if (event.id !== eventOf(read).id) expect(chosenDate(read, event)).toBeUndefined();
  });
});

test("a claim that gives the days of the record is no choice", () => {
  const founding = one("founding-date");
  const same = founding.claims.find(({ displayed, date }) => !displayed && date === "2014-04");
  if (!same) throw new Error("a second claim of April 2014 was expected");
  expect(isChoosable(dataset, founding, same)).toBe(false);
});

test("where only one claim could be displayed there is nothing to choose", () => {
  const single = one("april-conference-refs");
  expect(single.claims.some((claim) => isChoosable(dataset, single, claim))).toBe(true);
  expect(choosableClaims(dataset, single)).toEqual([]);
});

test("every choosable claim of the shipped data is found again by its name, and no other", () => {
  let choosable = 0;
  for (const disagreement of dataset.disagreements) {
    for (const claim of disagreement.claims) {
      const found = findClaim(dataset, claimRef(disagreement, claim))?.claim;
      if (choosableClaims(dataset, disagreement).includes(claim)) {
        choosable++;
        expect(found).toBe(claim);
      } else expect(found).not.toBe(claim);
    }
  }
  expect(choosable).toBeGreaterThan(40);
});

test("choosing a claim takes the place of another of its disagreement, and the displayed one needs no name", () => {
  const founding = one("founding-date");
  const [own, second, third] = founding.claims;
  const at = (claim: typeof own) => (claim ? claimRef(founding, claim) : "");
  expect(choosing(["signatories.x", at(second)], founding, third)).toEqual(["signatories.x", at(third)]);
  expect(choosing([at(second)], founding, own)).toEqual([]);
  expect(choosing([at(second)], founding, undefined)).toEqual([]);
});
