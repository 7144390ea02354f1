/** The events of a file from its bytes or its values to columns, some thousand at a time: no more than those stand in memory as records. */
import { type EventPart, joinParts, partOfRecords } from "../domain/eventPart";
import { afterOthers } from "../domain/pause";
import { eventSchema } from "../domain/schema";
import { acceptsOf } from "./accepts";
import type { Sink } from "./fetchFile";
import { ItemScan, itemsInJson } from "./itemsInJson";
import { type JsonFile, parseBytes } from "./loadJson";
import type { OnRecords } from "./reader";
import { valueAt } from "./readRecords";

/** So many events are read at a time, and progress is told after them. */
const AT_A_TIME = 5000;

const OPENING = "[".charCodeAt(0);
const CLOSING = "]".charCodeAt(0);

/** Some items of the list of events, in their order, after the schema looked at them. */
export interface ReadItems {
  readonly part: EventPart;
  /** For each entry of `part` its index among the items, ascending. */
  readonly places: Uint32Array;
  /** Indexes of those that the schema refuses. */
  readonly refused: Uint32Array;
}

/** The list of events of a file, what it refused included. */
export interface EventList extends ReadItems {
  /** An item as it stands in the file. */
  readonly itemAt: (place: number) => unknown;
  /** The bytes in which the items stand, and where, by their index. */
  readonly stored: () => {
    readonly bytes: Uint8Array;
    readonly starts: ArrayLike<number>;
    readonly ends: ArrayLike<number>;
  };
}

/** Reads some items. */
function readItems(values: readonly unknown[]): ReadItems {
  const accepts = acceptsOf(eventSchema);
  const places: number[] = [];
  const refused: number[] = [];
  const records = values.filter((value, place) => {
    // It refuses what the schema refuses and nothing else (`accepts.test.ts`): why, is asked where it is told.
    const passes = accepts(value);
    (passes ? places : refused).push(place);
    return passes;
  });
  // No schema of a record changes what it reads: a record that is accepted is its own result.
  const part = partOfRecords(records as Parameters<typeof partOfRecords>[0]);
  return { part, places: Uint32Array.from(places), refused: Uint32Array.from(refused) };
}

/** What was read of one list after the other, with the number of items before each. */
function joinItems(read: readonly (ReadItems & { readonly first: number })[]): ReadItems {
  const joined = (name: "places" | "refused") => {
    const all = new Uint32Array(read.reduce((sum, items) => sum + items[name].length, 0));
    let end = 0;
    for (const { first, [name]: places } of read) for (const place of places) all[end++] = first + place;
    return all;
  };
  return { part: joinParts(read.map(({ part }) => part)), places: joined("places"), refused: joined("refused") };
}

/** A file of events whose list was read apart. */
export interface EventsApart {
  /** The file with an empty list. */
  readonly json: JsonFile;
  readonly events: EventList;
}

/**
 * Takes the list of events out of a file that was parsed.
 * @returns undefined where there is no such list
 */
export function eventsApart(json: JsonFile, onRecords?: OnRecords): EventsApart | undefined {
  const { value } = json;
  const items = valueAt(value, ["events"]);
  if (!Array.isArray(items)) return undefined;
  const read: (ReadItems & { first: number })[] = [];
  for (let first = 0; first < items.length || first === 0; first += AT_A_TIME) {
    onRecords?.(first, items.length);
    read.push({ ...readItems(items.slice(first, first + AT_A_TIME)), first });
  }
  return {
    json: { ...json, value: { ...(value as object), events: [] } },
    events: {
      ...joinItems(read),
      itemAt: (place) => items[place],
      stored: () => {
        // Of what came as tables the events alone are written: beside them may stand anything, nested without end.
        const written = () => JSON.stringify({ events: items });
        const bytes = json.bytes ?? new TextEncoder().encode(json.text || written());
        return { bytes, ...itemsInJson(bytes, "events") };
      },
    },
  };
}

const decoder = new TextDecoder();

/** A list of items, which stands in the file without its brackets. It is written over with every batch: memory that is new is slow. */
let scratch = new Uint8Array();

/** The text of a list of the items that stand in some bytes. */
function listOf(bytes: Uint8Array): string {
  const size = bytes.length + 2;
  if (scratch.length < size) scratch = new Uint8Array(size);
  scratch[0] = OPENING;
  scratch.set(bytes, 1);
  scratch[size - 1] = CLOSING;
  return decoder.decode(scratch.subarray(0, size));
}

/**
 * Reads items as they stand in a file, with the commas between them.
 * @returns undefined where that is not JSON, or not so many items
 */
export function readBytes(bytes: Uint8Array, count: number): ReadItems | undefined {
  try {
    const items: unknown = JSON.parse(listOf(bytes));
    return Array.isArray(items) && items.length === count ? readItems(items) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads items as `readBytes` does, when it comes to them. */
export type ReadBatch = (bytes: Uint8Array<ArrayBuffer>, count: number) => Promise<ReadItems | undefined>;

/** Lets in first what came: more of the file, and what was read elsewhere, which makes room for more there. */
const readHere: ReadBatch = async (bytes, count) => {
  await afterOthers();
  return readBytes(bytes, count);
};

/** Some of the items of a file. */
interface Batch {
  readonly first: number;
  readonly count: number;
  /** As they were read; undefined before, and where they are not JSON. */
  read?: ReadItems | undefined;
}

/** Who reads, and what they are at. */
interface Hand {
  readonly read: ReadBatch;
  work?: Promise<void> | undefined;
}

/** So many bytes are looked through at a time: more than are read meanwhile, so that nobody waits for them. */
const SCANNED_AT_ONCE = 4e6;

/** So many bytes at most are reserved before they come: a descriptor may announce any number. */
const MOST_RESERVED = 2 ** 26;

/** A file of events that is read while it comes. */
export class EventStream implements Sink {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #scanned = 0;
  #scanning = false;
  #scan = new ItemScan("events");
  #batches: Batch[] = [];
  /** Those of them that nobody has in hand. */
  #waiting: Batch[] = [];
  /** So many of the items that were found are in batches, of the list of this number. */
  #taken = 0;
  #list = 0;
  /** Each takes the next batch when it is through with one. */
  #hands: Hand[];

  /**
   * @param size in bytes, as far as it is known
   * @param elsewhere who reads beside this thread, once for each batch that they may have in hand; what they lose is read here
   * @param atATime so many bytes of events are read at a time
   */
  constructor(
    readonly file: string,
    size: number,
    readonly onRecords: OnRecords = () => undefined,
    elsewhere: readonly ReadBatch[] = [],
    readonly atATime = 2 ** 20,
  ) {
    this.#bytes = new Uint8Array(Math.min(size, MOST_RESERVED));
    this.#hands = [readHere, ...elsewhere].map((read) => ({ read }));
  }

  /** The bytes that came. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  take = (chunk: Uint8Array): void => {
    const end = this.#length + chunk.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = end;
    void this.#scanOn();
  };

  restart = (): void => {
    this.#length = 0;
    this.#scanned = 0;
    this.#scan = new ItemScan("events");
    this.#forget(0);
  };

  /** Looks through what came, and lets others go first now and then: a file that is there at once comes in no time. */
  async #scanOn(): Promise<void> {
    if (this.#scanning) return;
    this.#scanning = true;
    for (await afterOthers(); this.#scanned < this.#length; await afterOthers()) {
      this.#scanned = Math.min(this.#length, this.#scanned + SCANNED_AT_ONCE);
      this.#scan.scan(this.#bytes, this.#scanned);
      this.#makeBatches();
    }
    this.#scanning = false;
  }

  #forget(list: number): void {
    this.#batches = [];
    this.#waiting = [];
    this.#taken = 0;
    this.#list = list;
  }

  /** Makes batches of the items that were found. What is too little for one waits for more, unless there is no more. */
  #makeBatches(ended = false): void {
    const { starts, ends, lists } = this.#scan;
    if (lists !== this.#list) this.#forget(lists);
    for (let place = this.#taken; place < starts.length; place++) {
      const first = this.#taken;
      const isLast = ended && place === starts.length - 1;
      if (!isLast && (ends[place] as number) - (starts[first] as number) < this.atATime) continue;
      const batch = { first, count: place + 1 - first };
      this.#batches.push(batch);
      this.#waiting.push(batch);
      this.#taken = place + 1;
    }
    this.#readOn();
  }

  /** Whoever has nothing in hand takes a batch. */
  #readOn(): void {
    for (const hand of this.#hands) {
      if (hand.work || this.#waiting.length === 0) continue;
      hand.work = this.#work(hand);
      // Told where it is waited for.
      hand.work.catch(() => undefined);
    }
  }

  async #work(hand: Hand): Promise<void> {
    for (let batch = this.#waiting.shift(); batch; batch = this.#waiting.shift()) {
      const { first, count } = batch;
      const { starts, ends } = this.#scan;
      const done = this.#batches.reduce((sum, one) => sum + (one.read ? one.count : 0), 0);
      this.onRecords(done, starts.length);
      const bytes = this.#bytes.subarray(starts[first], ends[first + count - 1]);
      try {
        batch.read = await hand.read(bytes, count);
      } catch (error) {
        if (hand.read === readHere) throw error;
        // It is gone; the others read what it had in hand, unless the file has begun again meanwhile.
        this.#hands = this.#hands.filter((other) => other !== hand);
        if (this.#batches.includes(batch)) this.#waiting.unshift(batch);
        return;
      }
    }
    hand.work = undefined;
  }

  /**
   * The file is there as a whole.
   * @returns its JSON, and the list of events apart, where it has one
   * @throws LoadError, as `parseBytes` does
   */
  async end(): Promise<{ readonly json: JsonFile; readonly events?: EventList }> {
    const { bytes } = this;
    this.#scanned = this.#length;
    this.#scan.scan(bytes, this.#length);
    this.#makeBatches(true);
    do {
      this.#readOn();
      await Promise.all(this.#hands.map(({ work }) => work));
    } while (this.#waiting.length > 0);
    const { starts, ends, missing } = this.#scan;
    const read = this.#batches.flatMap(({ first, read: items }) => (items ? [{ ...items, first }] : []));
    const sound = !missing && read.length === this.#batches.length;
    const value = sound ? this.#around() : undefined;
    // What was found may be no list of JSON, or not the one that the name stands for.
    if (!Array.isArray(valueAt(value, ["events"]))) {
      const json = await parseBytes(this.file, bytes);
      return eventsApart(json, this.onRecords) ?? { json };
    }
    const json: JsonFile = {
      value,
      bytes,
      // Asked for where a fault is told by its line.
      get text() {
        return decoder.decode(bytes);
      },
    };
    const itemAt = (place: number): unknown => JSON.parse(decoder.decode(bytes.subarray(starts[place], ends[place])));
    return { json, events: { ...joinItems(read), itemAt, stored: () => ({ bytes, starts, ends }) } };
  }

  #around(): unknown {
    try {
      return JSON.parse(this.#scan.around(this.bytes));
    } catch {
      return undefined;
    }
  }
}
