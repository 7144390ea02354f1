/** What `npm run smoke` looks at. Every answer is read as a browser gets it; nothing is assumed of the host. */
import { createHash } from "node:crypto";
import { catalogSchema, descriptorSchema } from "../domain/schema";
import type { Plan } from "../serviceWorker/plan";
import { FILE_FOLDERS, headers } from "./hostFiles";
import { FILE_SCHEMAS } from "./jsonSchemas";

/** "note": readers can live with it, and the host could do better. */
type Verdict = "ok" | "note" | "fault";

export interface Check {
  readonly what: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Asks for an address. @throws where nothing answers in time */
export type Ask = (address: string) => Promise<Answer>;

/** In milliseconds. */
const PATIENCE = 20_000;
/** Few enough not to look like an attack. */
const AT_ONCE = 4;

export const ask: Ask = async (address) => {
  // biome-ignore lint/style/noRestrictedGlobals: this is no part of the app; it looks at one from outside
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), cache: "no-store" });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};

const textOf = ({ bytes }: Answer) => new TextDecoder().decode(bytes);
const typeOf = (answer: Answer) => (answer.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
const sha256 = (bytes: Uint8Array, encoding: "hex" | "base64") => createHash("sha256").update(bytes).digest(encoding);
const hasType = (answer: Answer, type: RegExp) => answer.status === 200 && type.test(typeOf(answer));
const said = (answer: Answer) => `${answer.status} ${typeOf(answer) || "without a type"}`;

const JAVASCRIPT = /^(text|application)\/javascript$/;
const JSON_TYPE = /^application\/(\w+\+)?json$/;
/** What a browser insists on, by the ending of the file. */
const TYPES: Readonly<Record<string, RegExp>> = {
  js: JAVASCRIPT,
  css: /^text\/css$/,
  json: JSON_TYPE,
  svg: /^image\/svg\+xml$/,
};

/** Judges: what is wanted, whether it is so, and what was found. */
const judge = (what: string, right: boolean, detail: string, otherwise: Verdict = "fault"): Check => ({
  what,
  verdict: right ? "ok" : otherwise,
  detail,
});

/** The policy that a page holds for itself. */
const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

function pageChecks(url: string, answer: Answer): Check[] {
  const html = textOf(answer);
  const policy = policyIn(html);
  const strict = policy?.includes("default-src 'none'") && !policy.includes("unsafe");
  const { protocol, hostname } = new URL(url);
  const secure = protocol === "https:" || ["localhost", "127.0.0.1"].includes(hostname);
  return [
    judge("page", hasType(answer, /^text\/html$/) && html.includes('id="root"'), said(answer)),
    judge("policy in the page", Boolean(strict), policy ?? "none"),
    judge("secure", secure, secure ? "https, or this machine" : "offline use and the clipboard need https", "note"),
    ...Object.keys(headers({ data: "" })).map((name) =>
      judge(`header ${name}`, answer.headers.has(name), answer.headers.get(name) ?? "not sent", "note"),
    ),
  ];
}

/** Does one thing after the other, a few at once, and keeps the order. */
async function each<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...things.entries()];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) results[one[0]] = await work(one[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return results;
}

/** One verdict over many: how many are right, or the first that are not. */
function summary(what: string, faults: readonly string[], count: number, otherwise: Verdict = "fault"): Check {
  const shown = faults.slice(0, 3).join("; ");
  const more = faults.length > 3 ? `; and ${faults.length - 3} more` : "";
  return judge(what, faults.length === 0, faults.length === 0 ? `${count} as they should be` : shown + more, otherwise);
}

/** Every file of the build, by the hash under which the service worker keeps it. */
async function fileChecks(url: string, get: Ask): Promise<Check[]> {
  const worker = await get(`${url}sw.js`);
  const source = textOf(worker);
  const found = judge(
    "service worker",
    hasType(worker, JAVASCRIPT) && source.startsWith("const PLAN = "),
    said(worker),
  );
  if (found.verdict !== "ok") return [found];
  const plan: Plan = JSON.parse(source.slice("const PLAN = ".length, source.indexOf(";\n")));
  const files = Object.entries(plan.files);
  const answers = await each(files, async ([path, hash]) => ({ path, hash, answer: await get(`${url}${path}`) }));
  const changed = answers.flatMap(({ path, hash, answer }) =>
    answer.status === 200 && `sha256-${sha256(answer.bytes, "base64")}` === hash
      ? []
      : [`${path || "the page"}: ${answer.status === 200 ? "is not what was built" : answer.status}`],
  );
  const typed = answers.filter(({ path }) => TYPES[path.slice(path.lastIndexOf(".") + 1)]);
  const mistyped = typed.flatMap(({ path, answer }) =>
    TYPES[path.slice(path.lastIndexOf(".") + 1)]?.test(typeOf(answer)) ? [] : [`${path}: ${said(answer)}`],
  );
  const hashed = answers.filter(({ path }) => path.startsWith("assets/"));
  const forgotten = hashed.flatMap(({ path, answer }) =>
    answer.headers.get("cache-control")?.includes("immutable") ? [] : [path],
  );
  const stale = answers.flatMap(({ path, answer }) =>
    path.startsWith("assets/") || !/max-age=[1-9]/.test(answer.headers.get("cache-control") ?? "")
      ? []
      : [`${path || "the page"}: ${answer.headers.get("cache-control")}`],
  );
  return [
    found,
    summary("files as they were built", changed, files.length),
    summary("types of files", mistyped, typed.length),
    summary("files with a hash are immutable", forgotten, hashed.length, "note"),
    summary("all others are asked for again", stale, files.length - hashed.length, "note"),
  ];
}

/** Catalog, descriptors, and every data file against what its descriptor says of it. */
async function dataChecks(url: string, get: Ask): Promise<Check[]> {
  const answer = await get(`${url}data/catalog.json`);
  if (!hasType(answer, JSON_TYPE)) return [judge("catalog", false, said(answer))];
  const catalog = catalogSchema.parse(JSON.parse(textOf(answer)));
  const titles = catalog.datasets.map(({ title }) => title).join(", ");
  const datasets = await each(catalog.datasets, async ({ id, path }): Promise<Check> => {
    const folder = `${url}data/${path}/`;
    const described = await get(`${folder}datapackage.json`);
    const descriptor = descriptorSchema.safeParse(described.status === 200 ? JSON.parse(textOf(described)) : undefined);
    if (!descriptor.success) return judge(`dataset ${id}`, false, `datapackage.json: ${said(described)}`);
    const { resources, version } = descriptor.data;
    const faults: string[] = [];
    for (const { path: name, bytes, hash } of resources) {
      const file = await get(`${folder}${name}`);
      if (file.status !== 200) faults.push(`${name}: ${file.status}`);
      else if (file.bytes.byteLength !== bytes) faults.push(`${name}: ${file.bytes.byteLength} bytes, not ${bytes}`);
      else if (`sha256:${sha256(file.bytes, "hex")}` !== hash) faults.push(`${name}: another hash`);
    }
    return summary(`dataset ${id} ${version}`, faults, resources.length);
  });
  return [judge("catalog", true, titles), ...datasets];
}

async function schemaCheck(url: string, get: Ask): Promise<Check> {
  const names = Object.keys(FILE_SCHEMAS);
  const answers = await each(names, async (name) => ({ name, answer: await get(`${url}schema/${name}`) }));
  const faults = answers.flatMap(({ name, answer }) =>
    hasType(answer, JSON_TYPE) ? [] : [`${name}: ${said(answer)}`],
  );
  return summary("schemas", faults, names.length);
}

/** Addresses of the app; the report names files, and a host that tells files by their dots takes its address for one. */
const ADDRESSES = ["a-dataset/about", "a-dataset/report/events.json"];

/** What the host says to addresses that are no files. */
async function addressChecks(url: string, page: Answer, get: Ask): Promise<Check[]> {
  const hash = sha256(page.bytes, "hex");
  const deep = await each(ADDRESSES, async (path) => ({ path, answer: await get(`${url}${path}`) }));
  const same = deep.filter(({ answer }) => sha256(answer.bytes, "hex") === hash);
  const others = deep.filter((one) => !same.includes(one));
  const notFound = same.filter(({ answer }) => answer.status !== 200);
  const missing = await each(FILE_FOLDERS, async (folder) => ({
    folder,
    answer: await get(`${url}${folder}/there-is-none.json`),
  }));
  const inWords = ({ path, answer }: (typeof deep)[number]) => `${path}: ${said(answer)}`;
  const wrong = missing.flatMap(({ folder, answer }) => (answer.status === 404 ? [] : [`${folder}/: ${said(answer)}`]));
  return [
    summary("every address shows the app", others.map(inWords), ADDRESSES.length),
    ...(same.length > 0 ? [summary("and is found", notFound.map(inWords), same.length, "note")] : []),
    summary("files that are not there are said to be so", wrong, missing.length, "note"),
  ];
}

/** A group of checks: where nothing answers, or not what it should, that is its one fault. */
const orFault = async (what: string, work: Promise<Check[]>): Promise<Check[]> =>
  work.catch((error: unknown) => [judge(what, false, error instanceof Error ? error.message : String(error))]);

/** Looks at a deployment. @param url its address, with a slash at its end */
export async function checkDeployment(url: string, get: Ask = ask): Promise<Check[]> {
  let page: Answer;
  try {
    page = await get(url);
  } catch (error) {
    return [judge("page", false, `nothing answers: ${error instanceof Error ? error.message : error}`)];
  }
  const first = pageChecks(url, page);
  if (first[0]?.verdict !== "ok") return first.slice(0, 1);
  return [
    ...first,
    ...(await orFault("service worker", fileChecks(url, get))),
    ...(await orFault("catalog", dataChecks(url, get))),
    ...(await orFault(
      "schemas",
      schemaCheck(url, get).then((check) => [check]),
    )),
    ...(await orFault("addresses", addressChecks(url, page, get))),
  ];
}
