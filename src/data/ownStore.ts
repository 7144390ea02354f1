/**
 * Where datasets of the reader's own are kept: in IndexedDB, and where that is blocked, full or of another version, in the memory
 * of the page until it is left.
 */
import { createStore, getMany, keys, promisifyRequest } from "idb-keyval";
import * as z from "zod/mini";
import { ownIdFor } from "../domain/own";
import { RESOURCE_NAMES } from "../domain/resources";
import { LoadError } from "./loadError";
import type { PackageFiles } from "./packageFiles";

/** Grows when what is kept takes another form. */
const FORMAT = 1;

const whole = z.number();
const headSchema = z.object({
  format: z.literal(FORMAT),
  id: z.string(),
  title: z.string(),
  /** The title that the files say; the reader may have given it another. */
  ownTitle: z.string(),
  origin: z.union([
    z.object({ kind: z.literal("files"), names: z.array(z.string()) }),
    z.object({ kind: z.literal("address"), url: z.string() }),
  ]),
  /** ISO dates and times: when it was opened first, which tells it from another one of its id, and when its files came last. */
  added: z.string(),
  changed: z.string(),
  bytes: whole,
  /** Records by list. */
  records: z.record(z.string(), whole),
  faults: whole,
  problems: whole,
  absent: z.array(z.enum(RESOURCE_NAMES)),
  unused: z.array(z.string()),
  /** Those of the unused that lay outside of its folder, and are not among its files. */
  outside: z.optional(z.array(z.string())),
  failures: z.array(z.object({ path: z.string(), cause: z.string(), advice: z.string() })),
});
/** What is known of a dataset of the reader's own without reading its files. */
export type OwnHead = z.infer<typeof headSchema>;

/** A kept dataset. */
export interface OwnPackage {
  readonly head: OwnHead;
  readonly files: PackageFiles;
}

/** One line of the list: a dataset, and why it is not kept; or one that another version of the app kept. */
export type ListedOwn =
  | { readonly id: string; readonly head: OwnHead; readonly notKept: string }
  | { readonly id: string; readonly head?: undefined };

const HEAD = "head ";
const headKey = (id: string) => `${HEAD}${id}`;
const filesKey = (id: string) => `files ${id}`;

let opened: ReturnType<typeof createStore> | undefined;
const store = () => {
  opened ??= createStore("alliance-atlas-datasets", "files");
  return opened;
};

/** Reads and writes in one transaction, so that no other window comes in between. */
const inTransaction = <T>(work: (kept: IDBObjectStore) => Promise<T>): Promise<T> =>
  store()("readwrite", async (kept) => (await Promise.all([work(kept), promisifyRequest(kept.transaction)]))[0]);

/** What could not be kept, with the reason. */
const inMemory = new Map<string, OwnPackage & { readonly notKept: string }>();

/** Some browsers leave a request to a blocked store without an answer. */
const PATIENCE_MS = 8_000;

const FILE = "the store of this browser";
const blocked = () =>
  new LoadError(
    FILE,
    "This browser does not let the page keep datasets.",
    "What you open is here until the page is closed or loaded again.",
  );
const full = () =>
  new LoadError(
    FILE,
    "This browser has no room left for this dataset.",
    "It is here until the page is closed or loaded again. Remove another one to make room.",
  );

/** Says why the store could not be used. */
async function guarded<T>(work: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(blocked()), patience);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw error instanceof DOMException && error.name === "QuotaExceededError" ? full() : blocked();
  } finally {
    clearTimeout(timer);
  }
}

const CHANNEL = "alliance-atlas datasets";

/** A browser that stores nothing may refuse this as well: its windows are on their own. */
function channelTo(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}

function tellOthers(id: string) {
  const channel = channelTo();
  channel?.postMessage(id);
  channel?.close();
}

/**
 * Calls `on` with the id of every dataset that this window or another one keeps, changes or removes.
 * @returns ends it
 */
export function onOwnChange(on: (id: string) => void): () => void {
  const channel = channelTo();
  if (channel) channel.onmessage = ({ data }: MessageEvent<string>) => on(data);
  return () => channel?.close();
}

const readHead = (value: unknown) => {
  const read = headSchema.safeParse(value);
  return read.success ? read.data : undefined;
};

const idsIn = (all: readonly IDBValidKey[]) =>
  all.flatMap((key) => (typeof key === "string" && key.startsWith(HEAD) ? [key.slice(HEAD.length)] : []));

/** The id of a dataset, or the next one that none of the others has. */
const idAmong = ({ id }: OwnHead, others: readonly string[]) => (others.includes(id) ? ownIdFor(id, others) : id);

/** What is at an id may be another dataset: ids are also given while the store does not say which it has. */
const isSame = (one: OwnHead | undefined, { added }: OwnHead) => one?.added === added;

/** All datasets of the reader's own, last changed first, and why there may be more that cannot be had. */
export async function listOwn(): Promise<{ readonly list: readonly ListedOwn[]; readonly problem?: LoadError }> {
  const here = [...inMemory].map(([id, { head, notKept }]): ListedOwn => ({ id, head, notKept }));
  const changed = ({ head }: ListedOwn) => head?.changed ?? "";
  const ordered = (list: readonly ListedOwn[]) => list.toSorted((a, b) => changed(b).localeCompare(changed(a)));
  try {
    const kept = await guarded(async () => {
      const ids = idsIn(await keys(store()));
      const heads = await getMany<unknown>(ids.map(headKey), store());
      return ids.map((id, index): ListedOwn => {
        const head = readHead(heads[index]);
        return head ? { id, head, notKept: "" } : { id };
      });
    });
    return { list: ordered([...here, ...kept.filter(({ id }) => !inMemory.has(id))]) };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { list: ordered(here), problem: error };
  }
}

/**
 * One dataset with its files; undefined where there is none of this id on this device.
 * @throws LoadError where the store is blocked, or another version of the app kept it
 */
export async function findOwn(id: string): Promise<(OwnPackage & { readonly notKept: string }) | undefined> {
  const here = inMemory.get(id);
  if (here) return here;
  const [value, files] = await guarded(() => getMany<unknown>([headKey(id), filesKey(id)], store()));
  if (value === undefined) return undefined;
  const head = readHead(value);
  if (!head || !(files instanceof Map)) {
    throw new LoadError(
      FILE,
      `“${id}” was kept by another version of Alliance Atlas, which this one cannot read.`,
      "Reload the page to get the newest version, or open the files of the dataset again.",
    );
  }
  return { head, files, notKept: "" };
}

/**
 * Keeps a dataset in the store, in place of its earlier edition; where that is not possible, in the memory of the page. Another dataset
 * of its id is never written over.
 * @returns under which id it is: its own, or one like it where another has that; and why it is not kept, "" where it is
 */
export async function keepOwn({ head, files }: OwnPackage): Promise<{ readonly id: string; readonly notKept: string }> {
  const othersHere = [...inMemory.values()].flatMap((one) => (isSame(one.head, head) ? [] : [one.head.id]));
  const write = async (kept: IDBObjectStore) => {
    const there = readHead(await promisifyRequest<unknown>(kept.get(headKey(head.id))));
    const ids = idsIn(await promisifyRequest(kept.getAllKeys()));
    const others = ids.filter((id) => id !== head.id || !isSame(there, head));
    const id = idAmong(head, [...others, ...othersHere]);
    kept.put(files, filesKey(id));
    kept.put({ ...head, id }, headKey(id));
    return id;
  };
  try {
    // As much as is allowed takes a slow disk a while to write.
    const id = await guarded(() => inTransaction(write), 10 * PATIENCE_MS);
    if (isSame(inMemory.get(head.id)?.head, head)) inMemory.delete(head.id);
    tellOthers(id);
    return { id, notKept: "" };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const id = idAmong(head, othersHere);
    const notKept = `${error.message} ${error.advice}`;
    inMemory.set(id, { head: { ...head, id }, files, notKept });
    tellOthers(id);
    return { id, notKept };
  }
}

/**
 * Changes what is said of a dataset, and leaves its files alone. One that is not there any more stays away.
 * @throws LoadError where the store is blocked
 */
export async function changeOwn(id: string, change: Pick<OwnHead, "title">): Promise<void> {
  const here = inMemory.get(id);
  if (here) {
    // There may be room for it now.
    await keepOwn({ head: { ...here.head, ...change }, files: here.files });
    return;
  }
  await guarded(() =>
    inTransaction(async (kept) => {
      const head = readHead(await promisifyRequest<unknown>(kept.get(headKey(id))));
      if (head) kept.put({ ...head, ...change }, headKey(id));
    }),
  );
  tellOthers(id);
}

/**
 * Removes a dataset, whatever version of the app kept it.
 * @returns what brings it back: give it to `keepOwn`; undefined where it cannot be read
 * @throws LoadError where the store is blocked
 */
export async function removeOwn(id: string): Promise<OwnPackage | undefined> {
  const found = await findOwn(id).catch(() => undefined);
  const here = inMemory.get(id)?.head;
  inMemory.delete(id);
  await guarded(() =>
    inTransaction(async (kept) => {
      const there = readHead(await promisifyRequest<unknown>(kept.get(headKey(id))));
      // The store may hold an earlier edition of what was here in memory: the later one found no room there.
      if (here && !isSame(there, here)) return;
      kept.delete(headKey(id));
      kept.delete(filesKey(id));
    }),
  ).catch((error: unknown) => {
    if (!here) throw error;
  });
  tellOthers(id);
  return found;
}
