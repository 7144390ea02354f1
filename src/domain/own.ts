/** Datasets of the reader's own: opened from files or an address, kept in this browser and nowhere else. */
import { OPENED_ID } from "./opened";
import type { ResourceName } from "./resources";

const PREFIX = "my-";

/** Whether an id is that of a dataset of the reader's own. No shipped dataset may have such an id. */
export const isOwnId = (id: string): boolean => id.startsWith(PREFIX);

/** Addresses that are no dataset's: pages of the app, and the folders of its files (`cli/hostFiles.ts`). */
const TAKEN = new Set(["datasets", OPENED_ID, "assets", "data", "icons", "schema", "standalone"]);

/** Whether a shipped dataset may have an id: its address begins with it. */
export const isFreeId = (id: string): boolean => !isOwnId(id) && !TAKEN.has(id);

/** A file as the reader gave it: its path below the folder that was chosen, or its name. */
export interface GivenFile {
  readonly path: string;
  readonly content: Blob;
}

/** Where a dataset of the reader's own came from. */
export type OwnOrigin =
  | { readonly kind: "files"; readonly names: readonly string[] }
  | { readonly kind: "address"; readonly url: string };

/** What is said of a dataset of the reader's own besides what is in it. */
export interface OwnMark {
  readonly origin: OwnOrigin;
  /** When its files came last, as an ISO date and time. */
  readonly changed: string;
  /** Why it is not kept, in sentences; "" where it is. */
  readonly notKept: string;
  /** Files of records that were not among those given. What they would hold is empty. */
  readonly absent: readonly ResourceName[];
  /** Paths of files that were given for nothing: the app knows nothing in them, or they lie outside of the folder of the dataset. */
  readonly unused: readonly string[];
}

/** A name in kebab-case, as ids and addresses have it; "dataset" where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  const slug = plain.replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-");
  return slug.slice(0, 60).replace(/^-+|-+$/g, "") || "dataset";
}

/** The id of a new dataset of the reader's own: its name, with a number where another has that already. */
export function ownIdFor(name: string, taken: Iterable<string> = []): string {
  const used = new Set(taken);
  const wish = `${PREFIX}${slugOf(name).replace(/^my-/, "")}`;
  let id = wish;
  for (let number = 2; used.has(id); number++) id = `${wish}-${number}`;
  return id;
}
