import { countryName } from "../../domain/actor";
import { type OneWitness, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { type DateSpan, formatDate, overlaps } from "../../domain/dates";
import { dayRange, type Filters, showsGroup } from "../../domain/filters";
import { formatNumber, GROUP_IDS, GROUPS, type Group, type RosterEntry, type Series } from "../../domain/membership";
import { atDate } from "../../ui/growth/countWords";

/** One name on the roster. */
export interface RosterName {
  readonly entry: RosterEntry;
  readonly name: string;
  /** True where a source dates the joining, and outside the chosen years. */
  readonly outside: boolean;
  /** Whether there is no other witness. */
  readonly alone: OneWitness | undefined;
}

/** Names of which the same is known: those with a date of joining, or those on one list. */
export interface RosterBlock {
  readonly label: string;
  /** "97 rest on a single source": how many of the names have one witness; "" where none has. */
  readonly witness: string;
  readonly names: readonly RosterName[];
}

/** The names of one group under one definition. */
export interface RosterGroup {
  readonly series: Series;
  readonly group: Group;
  /** "102 governments": our count of names. */
  readonly names: string;
  readonly size: number;
  readonly blocks: readonly RosterBlock[];
}

export interface Roster {
  /** The latest definition first. */
  readonly groups: readonly RosterGroup[];
  /** Named as having committed or pledged, while no source of the record confirms that they belong to it. */
  readonly unconfirmed: readonly Commitment[];
}

/** Names of which the record says the same. */
export interface Commitment {
  readonly note: string;
  /** As in a block. */
  readonly witness: string;
  readonly group: Group;
  readonly names: readonly RosterName[];
}

function nameOf(dataset: Dataset, { actor, name, country }: RosterEntry): string {
  return (actor && dataset.actorById.get(actor)?.name) ?? name ?? (country ? countryName(country) : "");
}

const byName = (a: RosterName, b: RosterName) => a.name.localeCompare(b.name, "en-GB");
const joinedDay = ({ entry }: RosterName) => entry.joinedWhen?.earliest ?? 0;

/** "Listed in May 2022": where a source names a member without saying when it joined. */
function listedWords(when: DateSpan): string {
  const open = !Number.isFinite(when.earliest) || !Number.isFinite(when.latest);
  return open ? `Listed at some time ${formatDate(when)}` : `Listed ${atDate(when)}`;
}

/** Said once for many names, since a mark at each of them would drown the few that have several witnesses. */
function witnessWords(names: readonly RosterName[]): string {
  const alone = names.flatMap((one) => one.alone ?? []);
  if (alone.length === 0) return "";
  const what = alone.includes("text") ? "a single source or text" : "a single source";
  if (alone.length < names.length)
    return `${formatNumber(alone.length)} ${alone.length === 1 ? "rests" : "rest"} on ${what}`;
  return names.length === 1 ? `rests on ${what}` : `each rests on ${what}`;
}

function blocksOf(names: readonly RosterName[]): RosterBlock[] {
  const joined = names
    .filter(({ entry }) => entry.joinedWhen)
    .sort((a, b) => joinedDay(a) - joinedDay(b) || byName(a, b));
  const lists = new Map<string, { from: number; names: RosterName[] }>();
  for (const one of names) {
    const when = one.entry.listedWhen;
    if (one.entry.joinedWhen || !when) continue;
    const label = `${listedWords(when)}; the date of joining is not known`;
    const list = lists.get(label) ?? { from: when.earliest, names: [] };
    list.names.push(one);
    lists.set(label, list);
  }
  const listed = [...lists]
    .sort(([, a], [, b]) => a.from - b.from)
    .map(([label, list]) => ({ label, names: list.names.sort(byName) }));
  const dated = joined.length > 0 ? [{ label: "With a date of joining", names: joined }] : [];
  return [...dated, ...listed].map((block) => ({ ...block, witness: witnessWords(block.names) }));
}

function commitmentsOf(names: readonly RosterName[]): Commitment[] {
  const byNote = new Map<string, RosterName[]>();
  for (const one of [...names].sort(byName)) {
    const key = `${one.entry.group}|${one.entry.note ?? ""}`;
    byNote.set(key, [...(byNote.get(key) ?? []), one]);
  }
  return [...byNote.values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [{ note: first.entry.note ?? "", witness: witnessWords(same), group: first.entry.group, names: same }]
      : [];
  });
}

const isConfirmed = ({ entry }: RosterName) => entry.joinedWhen !== undefined || entry.listedWhen !== undefined;

/** Who is known to belong to what is counted, for the groups shown; the years mark dated joinings only. */
export function rosterModel(dataset: Dataset, filters: Filters): Roster {
  const range = dayRange(filters);
  const names = dataset.roster
    .filter(({ group }) => showsGroup(filters, group))
    .map((entry) => ({
      entry,
      name: nameOf(dataset, entry),
      alone: restsOnOne(dataset, entry.citations),
      outside: entry.joinedWhen !== undefined && !overlaps(entry.joinedWhen, range),
    }));
  const confirmed = names.filter(isConfirmed);
  const latestFirst = [...dataset.seriesById.values()].sort((a, b) => b.start - a.start);
  const groups = latestFirst.flatMap((series) =>
    GROUP_IDS.flatMap((group): RosterGroup[] => {
      const own = confirmed.filter(({ entry }) => entry.series === series.id && entry.group === group);
      if (own.length === 0) return [];
      const noun = own.length === 1 ? GROUPS[group].one : GROUPS[group].noun;
      return [{ series, group, names: `${own.length} ${noun}`, size: own.length, blocks: blocksOf(own) }];
    }),
  );
  return { groups, unconfirmed: commitmentsOf(names.filter((name) => !isConfirmed(name))) };
}
