/**
 * What the three founding documents (an encyclopedia article, the initiative's own history page, a trade body's report) tell,
 * as a list, and where the dataset holds it. Labels are ours.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/domain/dataset";
import { shippedDataset } from "../../shipped";

let dataset: Dataset;
beforeAll(async () => {
  dataset = await shippedDataset("weprotect");
});

const ENCYCLOPEDIA = "wikipedia-weprotect";
const HISTORY = "weprotect-history-2015";
const TRADE_BODY = "techuk-2015-09";

describe("every dated event", () => {
  /** What happened, its record, and its date there. */
  const EVENTS = [
    ["the Prime Minister's speech", "pm-speech-nspcc-2013", "2013-07-22"],
    ["a taskforce of two countries is announced", "uk-us-taskforce-announced-2013", "2013-07-22"],
    ["a visit to the United States is announced", "us-visit-announced-2013-10", "2013-10"],
    ["the summit in Downing Street", "internet-safety-summit-2013", "2013-11-18"],
    ["its communiqué", "internet-safety-communique-2013", "2013-11-18"],
    ["the taskforce meets for the first time", "us-uk-taskforce-first-meeting-2013", "2013-12-09~"],
    ["the taskforce's first year", "taskforce-year-2013-2014", "2013-12~/2014-12~"],
    ["a minister speaks to a conference on child safety", "nspcc-conference-2014", "2014-04"],
    ["engineers are placed with the Internet Watch Foundation", "google-iwf-embedding-2014", "2014-04"],
    ["a pilot with two companies", "google-microsoft-pilot-2014", "2014-04"],
    ["an event for industry is announced", "industry-event-announced-2014-04", "2014-04"],
    ["the initiative is created, as the trade body has it", "weprotect-created-2014-04", "2014-04?"],
    ["the event for industry", "weprotect-2014-industry-event", "2014-05"],
    ["the first global summit", "weprotect-summit-london-2014", "2014-12-10/2014-12-11"],
    ["the Home Secretary opens it", "home-secretary-speech-2014", "2014-12-10"],
    ["the head of the National Crime Agency speaks", "bristow-speech-2014", "2014-12-10~"],
    ["the Prime Minister's main speech", "pm-keynote-2014", "2014-12-11"],
    ["the digital adviser reports on industry", "shields-speech-2014", "2014-12-11"],
    ["executives pledge to go on", "industry-pledges-2014", "2014-12-10/2014-12-11"],
    ["a fund with UNICEF is announced", "child-protection-fund-announced-2014", "2014-12-11"],
    ["the next host is named", "uae-2015-host-announced-2014", "2014-12-10/2014-12-11"],
    ["the statements of action", "statements-of-action-2014", "2014-12-11~"],
    ["image hashes are shared with industry", "iwf-hash-sharing-2015", "2015-08~"],
    ["the second event for industry", "weprotect-industry-event-2015", "2015-09-03/2015-09-04"],
    ["the minister's speech there", "shields-speech-2015", "2015-09-03/2015-09-04"],
    ["a police director's briefing there", "gwynne-briefing-2015", "2015-09-03/2015-09-04"],
    ["a lasting body is expected to be agreed", "sustained-initiative-expected-2015", "2015-11"],
    ["the second global summit", "weprotect-summit-abu-dhabi-2015", "2015-11-16/2015-11-17"],
    ["the merger", "merger-2016", "2016-05~"],
    ["the fund against violence is launched", "end-violence-fund-launch-2016", "2016-07-12?"],
  ] as const;
  test.each(EVENTS)("%s: %s on %s", (_, id, date) => expect(dataset.eventById.get(id)?.date).toBe(date));

  test("the day that two documents give for the taskforce's first meeting stands beside the other one", () => {
    const about = dataset.disagreementsOn("event", "us-uk-taskforce-first-meeting-2013");
    const disagreement = about.find(({ id }) => id === "taskforce-meeting-date");
    expect(disagreement?.claims.map(({ date }) => date)).toContain("2013-12-13");
    expect(new Set(disagreement?.claims.map(({ value }) => value)).size).toBeGreaterThan(1);
  });
});

describe("every person", () => {
  const PERSONS = [
    ["David Cameron", "david-cameron"],
    ["Joanna Shields", "joanna-shields"],
    ["Damian Green", "damian-green"],
    ["Mythili Raman", "mythili-raman"],
    ["Keith Bristow", "keith-bristow"],
    ["Johnny Gwynne", "johnny-gwynne"],
    ["Skye MacLeod", "skye-macleod"],
    ["Neil Ross", "neil-ross"],
  ] as const;
  test.each(PERSONS)("%s", (name, id) => {
    expect(dataset.actorById.get(id)).toMatchObject({ type: "person", name: expect.stringContaining(name) });
  });

  /** Named by their office only. */
  const OFFICES = [
    ["Home Secretary", "theresa-may"],
    ["Attorney General of the United States", "eric-holder"],
    ["UN Special Rapporteur", "un-special-rapporteur"],
    ["Policing Minister", "uk-policing-minister-office"],
  ] as const;
  test.each(OFFICES)("the %s", (office, id) => {
    const actor = dataset.actorById.get(id);
    const words = [actor?.name, ...(actor?.aliases ?? []), ...(actor?.offices ?? []).map(({ title }) => title)].join(
      "; ",
    );
    expect(actor?.standIn).toBeUndefined();
    expect(words.toLowerCase()).toMatch(new RegExp(office.split(" ").slice(0, 2).join(" ").toLowerCase()));
  });
});

describe("every organisation and country", () => {
  const BODIES = [
    "uk-government",
    "home-office",
    "prime-ministers-office",
    "us-government",
    "us-doj",
    "uae-government",
    "nca",
    "nca-ceop",
    "fbi",
    "google",
    "microsoft",
    "facebook",
    "ey",
    "visa",
    "pa-consulting",
    "brandfuel",
    "iwf",
    "nspcc",
    "inhope",
    "uk-safer-internet-centre",
    "internet-matters",
    "ukccis",
    "techuk",
    "unicef",
    "un",
    "weprotect-initiative",
    "us-uk-taskforce",
    "global-alliance-2012",
    "wpga",
    "wpga-board",
    "end-violence-fund",
  ] as const;
  test.each(BODIES)("%s", (id) => expect(dataset.actors.find((actor) => actor.id === id)?.type).not.toBe("person"));

  test.each(["uk", "us", "uae", "china", "russia", "eu"] as const)("%s", (id) => {
    expect(dataset.actors.map((actor) => actor.id)).toContain(id);
  });
});

describe("every figure", () => {
  const textOf = (type: "event" | "disagreement", id: string) =>
    JSON.stringify(
      type === "event"
        ? dataset.eventById.get(id)
        : dataset.disagreements.find((disagreement) => disagreement.id === id),
    );
  /** What is counted, the record that says it, and the figure there. */
  const FIGURES = [
    ["specialists at the event of May 2014", "event", "weprotect-2014-industry-event", /\b67 specialists\b/],
    ["their companies", "event", "weprotect-2014-industry-event", /\b48 companies\b/],
    ["the British pledge for the fund", "event", "child-protection-fund-announced-2014", /£50 million/],
    ["over how many years", "event", "child-protection-fund-announced-2014", /\bfive years\b/],
    ["the first British payment to the fund", "event", "end-violence-fund-launch-2016", /£40 million/],
    ["pledge and payment side by side", "disagreement", "fund-amount", /£50 million.*£40 million/],
    ["statements of action", "event", "statements-of-action-2014", /\bfour statements\b/i],
    ["delegates in September 2015", "event", "weprotect-industry-event-2015", /\b60\b/],
    ["issues that the trade body took away", "event", "weprotect-industry-event-2015", /\bfive issues\b/],
    ["the worldwide estimate", "disagreement", "750k-source", /750,000/],
    [
      "the two estimates for the United Kingdom",
      "disagreement",
      "garbled-figures",
      /600,000.*750,000|750,000.*600,000/,
    ],
    ["the year of formation", "disagreement", "founding-date", /\b2013\b/],
  ] as const;
  test.each(FIGURES)("%s, in the %s %s", (_, type, id, figure) => expect(textOf(type, id)).toMatch(figure));

  /** Signatories: the count, its group, value and qualifier, and the document that gives it. */
  const SIGNATORIES = [
    ["wp-2015-gt50-hist", "countries", 50, "at-least", HISTORY],
    ["wp-2015-20co-hist", "companies", 20, undefined, HISTORY],
    ["wp-2015-10cso-hist", "ngos", 10, undefined, HISTORY],
    ["wp-2014-gt50-techuk", "countries", 50, "at-least", TRADE_BODY],
    ["wp-2014-gt20co-techuk", "companies", 20, "at-least", TRADE_BODY],
  ] as const;
  test.each(SIGNATORIES)("%s: %s %s", (id, group, value, qualifier, source) => {
    const count = dataset.countById.get(id);
    expect(count).toMatchObject({ group, value, series: "signatories", ...(qualifier && { qualifier }) });
    expect(count?.citations.map((citation) => citation.source)).toContain(source);
  });
});

describe("every numbered reference", () => {
  /** Its number in the encyclopedia article and in the history page (0: not there), its record and a part of its title. */
  const REFERENCES = [
    [1, 1, "ref-pm-speech-2013", "The internet and pornography"],
    [2, 2, "ref-bbc-2013-10", "clampdown"],
    [3, 3, "ref-safety-summit-2013", "PM hosts internet safety summit"],
    [4, 4, "ref-communique-2013", "communiqué"],
    [5, 5, "ref-taskforce-2013", "UK and US launch taskforce"],
    [6, 6, "ref-nspcc-news-2014", "Stepping up the fight"],
    [7, 7, "ref-green-speech-2014", "Encouraging the world's biggest technology companies"],
    [0, 8, "ref-pa-2014", "Helping make children safer online"],
    [8, 9, "ref-global-war-2014", "Global war declared"],
    [9, 10, "ref-may-speech-2014", "We owe it to victims"],
    [10, 11, "ref-pm-speech-2014", "Prime Minister's speech"],
    [11, 12, "ref-pm-announces-2014", "PM announces new global action"],
    [0, 13, "ref-nca-2014", "WeProtect summit"],
    [0, 14, "ref-shields-speech-2014", "Baroness Shields' speech"],
    [0, 15, "ref-statements-2014", "statements of action"],
    [0, 16, "ref-internet-experts-2015", "Internet experts share new techniques"],
    [0, 17, "ref-securing-2015", "Securing children's safety"],
    [12, 0, "ref-guardian-2016", "A crime scene of unspeakable horror"],
    [13, 0, "ref-fund-page", "Fund"],
  ] as const;
  test.each(REFERENCES)("%s / %s: %s", (_, __, id, title) => {
    expect(dataset.sources.find((source) => source.id === id)?.title).toContain(title);
  });

  test("none of the thirteen and of the seventeen is left out", () => {
    const numbers = (column: 0 | 1) =>
      REFERENCES.map((row) => row[column])
        .filter((n) => n > 0)
        .sort((a, b) => a - b);
    expect(numbers(0)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    expect(numbers(1)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  });

  test.each([ENCYCLOPEDIA, HISTORY, TRADE_BODY])("the document %s is itself a source", (id) => {
    expect(dataset.sources.map((source) => source.id)).toContain(id);
  });
});
