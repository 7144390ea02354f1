import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkCatalog, checkDataset } from "../../../src/cli/checkDataset";
import { findingLines, reportLines } from "../../../src/cli/report";
import { DATE_FORMS } from "../../../src/domain/dates";
import { fixtureFolder, writeInto } from "../../fixtureFolder";

const NOT_THERE = "which is not there";
const KIND_WORDS =
  "speech, summit, meeting, conference, industry-event, announcement, agreement, merger, fund, publication, appointment, programme, ratification, entry-into-force, withdrawal";
const ROLE_WORDS =
  "host, convener, organiser, chair, speaker, announcer, participant, signatory, party, leaver, funder, author, subject";
const WEB = "a web address that begins with http:// or https://";
const CLASS = "a classification for organizations, and for no other type";
const ORDER = "primary sources before press, press before secondary sources, reference works last";

/** A broken fixture, the file in whose place it stands, and every line that the check must print for it. */
const BROKEN: readonly (readonly [fixture: string, file: string, lines: readonly string[]])[] = [
  [
    "events-dates.bad.json",
    "events.json",
    [
      `:213 events[8].date: expected ${DATE_FORMS}, found "2013-02-30": 2013-02 has no day 30 (did you mean 2013-02-28?)`,
      `:226 events[9].date: expected ${DATE_FORMS}, found "2013-13": there is no month 13 (did you mean 2013-12?)`,
      `:239 events[10].date: expected ${DATE_FORMS}, found "spring 2013" (did you mean 2013?)`,
      `:252 events[11].date: expected ${DATE_FORMS}, found "2015/2013": the interval ends (2013) before it begins (2015) (did you mean 2013/2015?)`,
      `:265 events[12].date: expected ${DATE_FORMS}, found "../..": an interval needs at least one date`,
    ],
  ],
  [
    "events-keys.bad.json",
    "events.json",
    [
      ':223 events[8].colour: expected no such key (is it misspelt?), found the key "colour"',
      ':226 events[9].id: expected an id in kebab-case (a–z, 0–9 and single hyphens), found "Not Kebab" (did you mean not-kebab?)',
      ":238 events[10].title: expected a text, found nothing: the key is missing",
      ':254 events[11].summary: expected some text, found " "',
      ":266 events[12].title: expected a text, found 7",
      `:281 events[13].kind: expected one of: ${KIND_WORDS}, found "party"`,
      ":296 events[14].citations: expected at least one citation, found an empty list",
      ':312 events[16].id: expected an id of its own, found "twice", as in events[15]',
      `:333 events[17].participants[0].role: expected one of: ${ROLE_WORDS}, found "boss"`,
      ':342 events[18]: expected an object, found "not a record"',
      ':344 eventz: expected no such key (is it misspelt?), found the key "eventz" (did you mean events?)',
    ],
  ],
  [
    // A record after a refused one keeps its own place, and a reference to a refused one is no fault of its own.
    "events-references.bad.json",
    "events.json",
    [
      `:213 events[8].date: expected ${DATE_FORMS}, found "yesterday"`,
      `:232 events[9].participants[0].actor: expected the id of a record in actors.json, found "nobody", ${NOT_THERE}`,
      `:251 events[10].citations[0].source: expected the id of a record in sources.json, found "no-such-source", ${NOT_THERE}`,
      `:267 events[11].partOf: expected the id of a record in events.json, found "no-such-event", ${NOT_THERE}`,
    ],
  ],
  [
    "events-order.bad.json",
    "events.json",
    [
      `:21 events[0].citations[1].source: expected ${ORDER}, found "marlow-letter" (primary) after "tide-gazette-2001" (press)`,
    ],
  ],
  [
    "events-shape.bad.json",
    "events.json",
    [" events.json does not hold what it should: expected an object, found a list of 8."],
  ],
  ["actors-syntax.bad.json", "actors.json", [" actors.json is not valid JSON: invalid symbol at line 12, column 7."]],
  [
    "actors.bad.json",
    "actors.json",
    [
      `:116 actors[6].classification: expected ${CLASS}, found "ngo"`,
      `:118 actors[7].classification: expected ${CLASS}, found nothing`,
      `:142 actors[8].links[0].url: expected ${WEB}, found "javascript:alert(1)"`,
      `:159 actors[9].links[0].url: expected ${WEB}, found "ftp://files.example/"`,
      ':173 actors[10].country: expected an ISO 3166-1 alpha-3 country code, found "XQX"',
      ":188 actors[11].offices[0].citations: expected at least one citation, found an empty list",
      `:202 actors[12].parent: expected the id of a record in actors.json, found "nobody", ${NOT_THERE}`,
    ],
  ],
  [
    "membership.bad.json",
    "membership.json",
    [
      ":181 counts[10].value: expected a whole number, zero or more, found -1",
      ":195 counts[11].value: expected a whole number, zero or more, found 2.5",
      ':209 counts[12].value: expected a number, found "three"',
      `:225 counts[13].series: expected the id of a record in membership.json (series), found "friends", ${NOT_THERE}`,
      ':238 counts[14].qualifier: expected one of: exactly, at-least, about, at-most, found "exact"',
      `:260 counts[15].event: expected the id of a record in events.json, found "nowhere", ${NOT_THERE}`,
      ':305 roster[3].name: expected either an actor or a name, not both, found "Norway"',
      ":314 roster[4].name: expected either an actor or a name, not both, found nothing",
    ],
  ],
  [
    "sources.bad.json",
    "sources.json",
    [
      ':173 sources[9].URL: expected an address that no other source has, found http://www.accord.example/text/, as in "accord-text"',
      `:182 sources[10].URL: expected ${WEB}, found "file:///etc/hosts"`,
      ":192 sources[11].author[0]: expected one of the allowed forms, found an object",
      ':205 sources[12].custom.kind: expected one of: primary, press, secondary, reference, found "rumour"',
      `:214 sources[13].custom.sameTextAs: expected the id of a record in sources.json, found "nothing", ${NOT_THERE}`,
      ':222 sources[14].language: expected no blanks around it, found " en" (did you mean en?)',
      ':229 sources[15].URL: expected no blanks around it, found "https://press.example/page " (did you mean https://press.example/page?)',
    ],
  ],
  [
    "disagreements.bad.json",
    "disagreements.json",
    [
      ":87 disagreements[2].claims: expected at least two claims, found a list of 1",
      ":100 disagreements[3].about: expected at least one record, found an empty list",
      `:123 disagreements[4].about[0].id: expected the id of a record in actors.json, found "nobody", ${NOT_THERE}`,
      `:142 disagreements[4].claims[1].count: expected the id of a record in membership.json (counts), found "nothing", ${NOT_THERE}`,
    ],
  ],
  [
    "datapackage.bad.json",
    "datapackage.json",
    [
      ":6 version: expected a text, found 3",
      `:35 resources[0].path: expected a path inside the dataset's folder, found "../../../etc/passwd"`,
      ':74 licence: expected no such key (is it misspelt?), found the key "licence" (did you mean licenses?)',
    ],
  ],
];

/** What the check prints for a folder, without the folder's name, the blank lines and the summary. */
async function faultLines(folder: string): Promise<string[]> {
  const lines = findingLines(await checkDataset(folder));
  return lines.flatMap((line) => (line ? [line.replace(`${relative(".", folder)}/`, "")] : []));
}

describe("data:check", () => {
  test("finds nothing wrong with a good dataset, and says what it read", async () => {
    expect(reportLines(await checkDataset(await fixtureFolder()))).toEqual([
      "No faults (read: events 8, actors 6, series 2, counts 10, roster 3, sources 9, disagreements 2).",
    ]);
  });

  for (const [fixture, file, lines] of BROKEN) {
    test(`names every fault of ${fixture} with line, path, expected and found`, async () => {
      expect(await faultLines(await fixtureFolder({ [file]: fixture }))).toEqual(lines.map((line) => file + line));
    });
  }

  test("names a file that the descriptor lists and that is not there", async () => {
    expect(await faultLines(await fixtureFolder({ "events.json": undefined }))).toEqual([
      `datapackage.json:35 resources[0].path: expected a file of the dataset, found "events.json", ${NOT_THERE}`,
    ]);
  });

  test("names the descriptor itself where there is none", async () => {
    expect(await faultLines(await fixtureFolder({ "datapackage.json": undefined }))).toEqual([
      "datapackage.json the file: expected a readable file, found nothing",
    ]);
  });

  test("holds every file against the size and hash in the descriptor", async () => {
    const folder = await fixtureFolder();
    writeInto(folder, "disagreements.json", '{ "disagreements": [] }');
    const [bytes, hash, ...rest] = await faultLines(folder);
    expect(bytes).toMatch(
      /^datapackage\.json:70 resources\[4\]\.bytes: expected 23, the size of disagreements\.json \(npm run data:describe writes it\), found \d+$/,
    );
    expect(hash).toMatch(
      /^datapackage\.json:71 resources\[4\]\.hash: expected sha256:[0-9a-f]{64}, the hash of disagreements\.json \(npm run data:describe writes it\), found sha256:[0-9a-f]{64}$/,
    );
    expect(rest).toEqual([]);
  });

  test("names a resource that the descriptor does not have", async () => {
    const folder = await fixtureFolder();
    const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
    descriptor.resources.pop();
    writeInto(folder, "datapackage.json", JSON.stringify(descriptor));
    expect(await faultLines(folder)).toEqual([
      'datapackage.json datapackage.json does not hold what it should: expected a resource named "disagreements", found nothing.',
    ]);
  });
});

describe("data:check of a catalog", () => {
  /** A folder that holds a catalog and the small dataset. */
  async function catalogFolder(catalog: unknown): Promise<string> {
    const dataset = await fixtureFolder();
    const root = `${dataset}-root`;
    mkdirSync(root);
    onTestFinished(() => rmSync(root, { recursive: true }));
    renameSync(dataset, join(root, "harbour-accord"));
    writeInto(root, "catalog.json", JSON.stringify(catalog, null, 2));
    return root;
  }
  const entry = { id: "harbour-accord", title: "Harbour Accord", path: "harbour-accord" };

  test("checks every dataset of it", async () => {
    const { findings, counts } = await checkCatalog(await catalogFolder({ default: entry.id, datasets: [entry] }));
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ datasets: 1, events: 8 });
  });

  test("names a default that is none of its datasets", async () => {
    const { findings } = await checkCatalog(await catalogFolder({ default: "nothing", datasets: [entry] }));
    expect(findings.map(({ text }) => text)).toEqual([
      'default: expected the id of one of the datasets, found "nothing"',
    ]);
  });

  test("names an empty list of datasets", async () => {
    const { findings } = await checkCatalog(await catalogFolder({ default: "nothing", datasets: [] }));
    expect(findings.map(({ line, text }) => [line, text])).toEqual([
      [3, "datasets: expected at least one dataset, found an empty list"],
    ]);
  });
});

describe("the command", () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/cli/dataCheck.ts", ...args], {
      encoding: "utf8",
    });

  test("prints the faults of a folder, a summary, and exits 1", async () => {
    const { stdout, status } = command(await fixtureFolder({ "events.json": "events-order.bad.json" }));
    expect(stdout.trim().split("\n").at(-1)).toBe(
      "1 fault in 1 file (read: events 8, actors 6, series 2, counts 10, roster 3, sources 9, disagreements 2).",
    );
    expect(status).toBe(1);
  });

  test("exits 0 where there is no fault", async () => {
    expect(command(await fixtureFolder()).status).toBe(0);
  });
});
