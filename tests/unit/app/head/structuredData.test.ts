import { describe, expect, test } from "vitest";
import { SMALL_FILES } from "../../../../mocks/files";
import { type Places, scriptText, structuredData } from "../../../../src/app/head/structuredData";
import { emptyDataset, smallDataset } from "../../../datasets";

const ROOT = "https://atlas.example/base";
const PLACES: Places = { at: (path) => `${ROOT}${path}`, files: "/data/harbour" };
const OF = `${ROOT}/harbour-accord`;

/** What a script of the page says, read back from its text. */
async function said(view: string, id = "", changes: Parameters<typeof smallDataset>[0] = {}) {
  const dataset = await smallDataset(changes);
  return JSON.parse(scriptText(structuredData(dataset, view, id, PLACES)));
}

/** The fixture of the events with one of them changed. */
function eventsWith(id: string, change: object): { "events.json": string } {
  const file: { events: { id: string }[] } = JSON.parse(SMALL_FILES["events.json"]);
  return {
    "events.json": JSON.stringify({
      events: file.events.map((event) => (event.id === id ? { ...event, ...change } : event)),
    }),
  };
}

describe("structured data of the views of a dataset", () => {
  test.each(["overview", "about", "timeline", "membership", "sources"])("%s describes the dataset", async (view) => {
    const thing = await said(view);
    expect(thing).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: "Harbour Accord",
      url: OF,
      version: "0.3.0",
      dateModified: "2026-11-01",
      license: ["https://creativecommons.org/publicdomain/zero/1.0/"],
      creator: [{ "@type": "Organization", name: "Test authors" }],
    });
    expect(thing.temporalCoverage).toMatch(/^2001\/20\d\d$/);
    expect(thing.distribution).toHaveLength(5);
    expect(thing.distribution[0]).toMatchObject({
      "@type": "DataDownload",
      encodingFormat: "application/json",
      contentUrl: `${ROOT}/data/harbour/events.json`,
    });
  });

  test("an empty dataset is still described", async () => {
    const thing = structuredData(await emptyDataset(), "overview", "", { ...PLACES, files: undefined });
    expect(thing).toMatchObject({ "@type": "Dataset", temporalCoverage: "2026/2026" });
    expect(thing).not.toHaveProperty("distribution");
  });
});

describe("structured data of an event", () => {
  test("says when, where, who, and on which sources it rests", async () => {
    expect(await said("event", "first-summit-2002")).toMatchObject({
      "@type": "Event",
      name: "First harbour summit",
      url: `${OF}/events/first-summit-2002`,
      startDate: "2002-09-16",
      endDate: "2002-09-17",
      location: {
        "@type": "Place",
        name: "Town Hall, Bergen",
        address: { addressCountry: { "@type": "Country", name: "Norway" } },
      },
      organizer: [
        { "@type": "Organization", name: "Harbour Accord Secretariat", url: `${OF}/actors/accord-secretariat` },
        { "@type": "Country", name: "Norway" },
      ],
      performer: [{ "@type": "Person", name: "Ada Marlow", url: `${OF}/actors/ada-marlow` }],
      attendee: [{ "@type": "Organization", name: "Tidewater Lines" }],
      subjectOf: [{ "@type": "CreativeWork" }, { "@type": "CreativeWork", name: "Two days on ballast" }],
    });
  });

  test("an actor in two roles of one sort is named once", async () => {
    expect((await said("event", "first-summit-2002")).performer).toHaveLength(1);
  });

  test("what happened has no status; what is planned or announced is scheduled", async () => {
    expect(await said("event", "first-summit-2002")).not.toHaveProperty("eventStatus");
    for (const status of ["planned", "announced"]) {
      const thing = await said("event", "first-summit-2002", eventsWith("first-summit-2002", { status }));
      expect(thing.eventStatus).toBe("https://schema.org/EventScheduled");
    }
  });

  test.each([
    [{ date: "2002-09" }, { startDate: "2002-09" }],
    [{ date: "2002" }, { startDate: "2002" }],
    [{ date: "2002-09~" }, {}],
    [{ date: "2002-09-16", dateBasis: "inferred" }, {}],
    [{ date: "2002-09-16", dateBasis: "published" }, {}],
  ])("of %j it claims no more than is known", async (change, dates) => {
    const thing = await said("event", "first-summit-2002", eventsWith("first-summit-2002", change));
    const { startDate, endDate } = thing;
    expect({ ...(startDate && { startDate }), ...(endDate && { endDate }) }).toEqual(dates);
  });

  test("a part of another event says so", async () => {
    expect((await said("event", "brandt-speech-2002")).superEvent).toMatchObject({
      "@type": "Event",
      name: "First harbour summit",
    });
  });
});

describe("structured data of actors and sources", () => {
  test("a person, with offices and their dates", async () => {
    expect(await said("actor", "ada-marlow")).toMatchObject({
      "@type": "Person",
      name: "Ada Marlow",
      alternateName: ["A. M. Marlow", "Minister Marlow"],
      hasOccupation: [
        {
          "@type": "Role",
          hasOccupation: { "@type": "Occupation", name: "Minister of Ports" },
          startDate: "1999",
          endDate: "2003-04-30",
        },
      ],
    });
  });

  test("an organisation, with its sort and its links; a country it belongs to is no parent organisation", async () => {
    expect(await said("actor", "accord-secretariat")).toMatchObject({
      "@type": "Organization",
      sameAs: ["https://accord.example/"],
      location: { "@type": "Country", name: "Norway" },
    });
    const port = await said("actor", "northhaven-port");
    expect(port.additionalType).toBe("https://schema.org/GovernmentOrganization");
    expect(port).not.toHaveProperty("parentOrganization");
  });

  test("a country", async () => {
    expect(await said("actor", "norway")).toMatchObject({ "@type": "Country", url: `${OF}/actors/norway` });
  });

  test("a source is a work with its own address, whose page is here", async () => {
    expect(await said("source", "tide-gazette-2001")).toMatchObject({
      "@type": "NewsArticle",
      name: "A minister writes to the ports",
      url: "https://gazette.example/2001/letter",
      mainEntityOfPage: `${OF}/sources/tide-gazette-2001`,
      datePublished: "2001-03",
      isPartOf: { name: "The Tide Gazette", issn: "0000-0000" },
    });
    expect(await said("source", "marlow-letter")).toMatchObject({
      "@type": "CreativeWork",
      author: [{ "@type": "Person", name: "Ada Marlow", familyName: "Marlow", givenName: "Ada" }],
    });
  });
});

describe("hostile text", () => {
  const TITLE = '</script><script>alert(1)</script><!-- "quoted" \\ \u2028';

  test("cannot end the script, and comes back as it was", async () => {
    const dataset = await smallDataset(eventsWith("first-summit-2002", { title: TITLE }));
    const text = scriptText(structuredData(dataset, "event", "first-summit-2002", PLACES));
    expect(text).not.toContain("<");
    expect(JSON.parse(text).name).toBe(TITLE);
  });
});
