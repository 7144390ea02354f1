import { clampDay, isExact, KIND_CODES, STATUS_CODES, textOfEvent } from "./columns";
import { dateOf } from "./dates";
import type { Postings } from "./postings";
import type { EventRecord } from "./schema";

/**
 * Some events of a file as columns, one entry an event in the order of the file: what is left of their records once these were read,
 * and what crosses from one thread to another in their place. What they name has numbers of this part's own.
 */
export interface EventPart {
  readonly ids: readonly string[];
  /** First and last possible day; open ends are the limits of Int32. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Index into KIND_CODES and STATUS_CODES; 1 where the date is exact to the day. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly exact: Uint8Array;
  /** The ids of the actors that are named, and for each event those who take part, each once, as indexes of that list. */
  readonly actors: readonly string[];
  readonly participants: Postings;
  /** The same for the sources cited. */
  readonly sources: readonly string[];
  readonly cited: Postings;
  /** The id of the event of which one is a part, by its entry. */
  readonly partOf: ReadonlyMap<number, string>;
  /** What a search reads of each event (`textOfEvent`), a line break after each, and where each begins, and the end. */
  readonly text: string;
  readonly textStarts: Uint32Array;
}

/** Gives each id the number of its first mention, and notes those of one row after the other, each once. */
class Named {
  readonly #numbers = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #items: number[] = [];
  #rows = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows + 1);
  }

  name(id: string): void {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    for (let at = this.#starts[this.#rows] as number; at < this.#items.length; at++) {
      if (this.#items[at] === number) return;
    }
    this.#items.push(number);
  }

  endRow(): void {
    this.#rows++;
    this.#starts[this.#rows] = this.#items.length;
  }

  get ids(): string[] {
    return [...this.#numbers.keys()];
  }

  get postings(): Postings {
    return { starts: this.#starts, items: Uint32Array.from(this.#items) };
  }
}

/** Takes from records what columns keep of them. @param records whose dates passed the schema */
export function partOfRecords(records: readonly EventRecord[]): EventPart {
  const size = records.length;
  const earliest = new Int32Array(size);
  const latest = new Int32Array(size);
  const kind = new Uint8Array(size);
  const status = new Uint8Array(size);
  const exact = new Uint8Array(size);
  const textStarts = new Uint32Array(size + 1);
  const actors = new Named(size);
  const sources = new Named(size);
  const partOf = new Map<number, string>();
  let text = "";
  records.forEach((record, row) => {
    const when = dateOf(record.date);
    earliest[row] = clampDay(when.earliest);
    latest[row] = clampDay(when.latest);
    exact[row] = isExact(when) ? 1 : 0;
    kind[row] = KIND_CODES.indexOf(record.kind);
    status[row] = STATUS_CODES.indexOf(record.status ?? "happened");
    for (const { actor } of record.participants) actors.name(actor);
    actors.endRow();
    for (const { source } of record.citations) sources.name(source);
    sources.endRow();
    if (record.partOf !== undefined) partOf.set(row, record.partOf);
    text += `${textOfEvent(record)}\n`;
    textStarts[row + 1] = text.length;
  });
  return {
    ids: records.map(({ id }) => id),
    earliest,
    latest,
    kind,
    status,
    exact,
    actors: actors.ids,
    participants: actors.postings,
    sources: sources.ids,
    cited: sources.postings,
    partOf,
    text,
    textStarts,
  };
}

type Column = "earliest" | "latest" | "kind" | "status" | "exact";

/** Some lists of ids as one, and the items of some postings by its numbers. */
function joinNamed(parts: readonly { readonly ids: readonly string[]; readonly postings: Postings }[]) {
  const numbers = new Map<string, number>();
  const rows = parts.reduce((sum, { postings }) => sum + postings.starts.length - 1, 0);
  const starts = new Uint32Array(rows + 1);
  const items = new Uint32Array(parts.reduce((sum, { postings }) => sum + postings.items.length, 0));
  let row = 0;
  let end = 0;
  for (const { ids, postings } of parts) {
    const number = Uint32Array.from(ids, (id) => {
      const known = numbers.get(id) ?? numbers.size;
      numbers.set(id, known);
      return known;
    });
    setAfter(starts, row, postings.starts, end);
    row += postings.starts.length - 1;
    const { items: ofPart } = postings;
    for (let at = 0; at < ofPart.length; at++) items[end++] = number[ofPart[at] as number] as number;
  }
  return { ids: [...numbers.keys()], postings: { starts, items } };
}

/** Writes where stretches begin behind `row` others that end at `end`; the first of them begins there. */
function setAfter(starts: Uint32Array, row: number, more: Uint32Array, end: number): void {
  for (let at = 1; at < more.length; at++) starts[row + at] = end + (more[at] as number);
}

/** Parts of one file as one, in their order. */
export function joinParts(parts: readonly EventPart[]): EventPart {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const size = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const joined = <C extends Column>(name: C, column: EventPart[C]): EventPart[C] => {
    let end = 0;
    for (const part of parts) {
      column.set(part[name], end);
      end += part.ids.length;
    }
    return column;
  };
  const actors = joinNamed(parts.map(({ actors: ids, participants: postings }) => ({ ids, postings })));
  const sources = joinNamed(parts.map(({ sources: ids, cited: postings }) => ({ ids, postings })));
  const partOf = new Map<number, string>();
  const textStarts = new Uint32Array(size + 1);
  let row = 0;
  let characters = 0;
  for (const part of parts) {
    for (const [at, id] of part.partOf) partOf.set(row + at, id);
    setAfter(textStarts, row, part.textStarts, characters);
    row += part.ids.length;
    characters += part.text.length;
  }
  return {
    ids: parts.flatMap(({ ids }) => ids),
    earliest: joined("earliest", new Int32Array(size)),
    latest: joined("latest", new Int32Array(size)),
    kind: joined("kind", new Uint8Array(size)),
    status: joined("status", new Uint8Array(size)),
    exact: joined("exact", new Uint8Array(size)),
    actors: actors.ids,
    participants: actors.postings,
    sources: sources.ids,
    cited: sources.postings,
    partOf,
    text: parts.map(({ text }) => text).join(""),
    textStarts,
  };
}
