import { dateOf, readDate } from "../domain/dates";
import { EVENT_KINDS, type EventKind } from "../domain/event";
import { type Display, type Filters, FORMS, type Form, NO_FILTERS, PLAIN_DISPLAY } from "../domain/filters";
import { GROUPS, type Group } from "../domain/membership";

/** The themes that a link can ask for; "" leaves it to the device and the reader. */
export const LINK_THEMES = { light: true, dark: true } as const;

/** What a link says of the frame around a view. */
export interface LinkFrame {
  /** Whether the view is to be shown alone, as inside another page. */
  readonly embed: boolean;
  /** Theme of an embedded view. */
  readonly theme: keyof typeof LINK_THEMES | "";
  /** Version of the data for which the link was made, or "". */
  readonly version: string;
}

export const PLAIN_FRAME: LinkFrame = { embed: false, theme: "", version: "" };

/** What a link asks for: filters, display and frame, and every parameter that could not be used, with the reason. */
export interface LinkState {
  readonly filters: Filters;
  readonly display: Display;
  readonly frame: LinkFrame;
  readonly problems: readonly ParamProblem[];
}

/** A parameter that was ignored: its name, the value as written, and what would have been right. */
export interface ParamProblem {
  readonly param: string;
  readonly value: string;
  readonly reason: string;
}

type Reading<T> = { ok: true; value: T } | { ok: false; reason: string };
const good = <T>(value: T): Reading<T> => ({ ok: true, value });
const bad = (reason: string): Reading<never> => ({ ok: false, reason });

const readBound = (text: string): Reading<string> => {
  const reading = readDate(text);
  if (!reading.ok) return bad("a year, a month (2014-12) or a day (2014-12-10) was expected");
  if (reading.date.interval || reading.date.approximate || reading.date.uncertain) {
    return bad("a plain year, month or day was expected");
  }
  return good(text);
};

const readZoom = (text: string): Reading<string> => {
  const reading = readDate(text);
  const closed = reading.ok && Number.isFinite(reading.date.earliest) && Number.isFinite(reading.date.latest);
  return closed && reading.date.interval ? good(text) : bad("two days as 2014-01-01/2015-12-31 were expected");
};

const readKey = <K extends string>(table: Record<K, unknown>) => {
  const keys = Object.keys(table) as K[];
  return (text: string): Reading<K> => {
    const key = keys.find((candidate) => candidate === text);
    return key === undefined ? bad(`one of ${keys.join(", ")} was expected`) : good(key);
  };
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const readId = (text: string): Reading<string> => (KEBAB.test(text) ? good(text) : bad("an id was expected"));

const MAX_SEARCH = 200;
const readSearch = (text: string): Reading<string> => {
  if (text.length > MAX_SEARCH) return bad(`at most ${MAX_SEARCH} characters were expected`);
  if (!text.isWellFormed()) return bad("readable text was expected");
  // Spaces alone search for nothing; a space at the end may be one that is being typed.
  return good(text.trim() === "" ? "" : text);
};

const readMatch = (text: string): Reading<"any" | "all"> =>
  text === "any" || text === "all" ? good(text) : bad("any or all was expected");

const CLAIM = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const readClaim = (text: string): Reading<string> =>
  CLAIM.test(text) ? good(text) : bad("a disagreement and a source, as founding-date.report-2014, were expected");

const readSwitch = (text: string): Reading<boolean> => (text === "1" ? good(true) : bad("1 was expected"));

const readVersion = (text: string): Reading<string> =>
  /^[\w.+-]{1,40}$/.test(text) ? good(text) : bad("a version of the data, such as 1.0.0, was expected");

/**
 * Reads the parameters of a link. Total: any string gives a state. A bad value is ignored and named in `problems`,
 * a repeated single parameter counts once, parameters of other names are left alone.
 */
export function readParams(params: URLSearchParams): LinkState {
  const problems: ParamProblem[] = [];
  const readOne = <T>(param: string, read: (text: string) => Reading<T>, fallback: T): T => {
    const [text, ...more] = params.getAll(param);
    for (const value of more) problems.push({ param, value, reason: "it was given more than once; the first counts" });
    if (text === undefined || text === "") return fallback;
    const reading = read(text);
    if (reading.ok) return reading.value;
    problems.push({ param, value: text, reason: reading.reason });
    return fallback;
  };
  const readMany = <T extends string>(param: string, read: (text: string) => Reading<T>): T[] => {
    const values: T[] = [];
    for (const text of params.getAll(param)) {
      const reading = read(text);
      if (!reading.ok) problems.push({ param, value: text, reason: reading.reason });
      else if (!values.includes(reading.value)) values.push(reading.value);
    }
    return values;
  };

  const from = readOne("from", readBound, NO_FILTERS.from);
  let to = readOne("to", readBound, NO_FILTERS.to);
  if (from && to && dateOf(from).earliest > dateOf(to).latest) {
    problems.push({ param: "to", value: to, reason: `it lies before the beginning, ${from}` });
    to = NO_FILTERS.to;
  }
  const actors = readMany<string>("actor", readId);
  const filters: Filters = {
    from,
    to,
    actors,
    match: readOne<"any" | "all">("match", readMatch, NO_FILTERS.match),
    kinds: readMany<EventKind>("kind", readKey(EVENT_KINDS)),
    groups: readMany<Group>("group", readKey(GROUPS)),
    q: readOne("q", readSearch, NO_FILTERS.q),
    claims: readMany<string>("claim", readClaim),
  };
  const display: Display = {
    select: readOne("select", readId, PLAIN_DISPLAY.select),
    zoom: readOne("zoom", readZoom, PLAIN_DISPLAY.zoom),
    as: readOne<Form>("as", readKey(FORMS), PLAIN_DISPLAY.as),
    band: readOne<Form>("band", readKey(FORMS), PLAIN_DISPLAY.band),
    ranges: readOne<boolean>("ranges", readSwitch, PLAIN_DISPLAY.ranges),
  };
  const frame: LinkFrame = {
    embed: readOne<boolean>("embed", readSwitch, PLAIN_FRAME.embed),
    theme: readOne<LinkFrame["theme"]>("theme", readKey(LINK_THEMES), PLAIN_FRAME.theme),
    version: readOne("version", readVersion, PLAIN_FRAME.version),
  };
  return { filters, display, frame, problems };
}

/** What an address says of the frame around its view, for what must know it before anything is drawn. */
export function frameOf(search: string): LinkFrame {
  return readParams(new URLSearchParams(search)).frame;
}

/** Writes the state of a link as parameters, in a fixed order; defaults are left out. The inverse of `readParams`. */
export function writeParams(
  filters: Filters,
  display: Display = PLAIN_DISPLAY,
  frame: LinkFrame = PLAIN_FRAME,
): URLSearchParams {
  const params = new URLSearchParams();
  const set = (param: string, value: string, fallback: string) => {
    if (value !== fallback) params.set(param, value);
  };
  set("from", filters.from, NO_FILTERS.from);
  set("to", filters.to, NO_FILTERS.to);
  for (const actor of filters.actors) params.append("actor", actor);
  set("match", filters.match, NO_FILTERS.match);
  for (const kind of filters.kinds) params.append("kind", kind);
  for (const group of filters.groups) params.append("group", group);
  set("q", filters.q, NO_FILTERS.q);
  for (const claim of filters.claims) params.append("claim", claim);
  set("select", display.select, PLAIN_DISPLAY.select);
  set("zoom", display.zoom, PLAIN_DISPLAY.zoom);
  set("as", display.as, PLAIN_DISPLAY.as);
  set("band", display.band, PLAIN_DISPLAY.band);
  if (display.ranges) params.set("ranges", "1");
  if (frame.embed) params.set("embed", "1");
  set("theme", frame.theme, PLAIN_FRAME.theme);
  set("version", frame.version, PLAIN_FRAME.version);
  return params;
}
