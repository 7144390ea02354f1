/** A dataset that lies elsewhere, by the address of its descriptor: fetched file by file, once the reader has allowed its origin. */
import { fetchFile, type OnBytes } from "./fetchFile";
import { LoadError } from "./loadError";
import { tellProgress } from "./loadProgress";
import { megabytes, OWN_LIMITS } from "./ownLimits";
import type { OwnHead } from "./ownStore";
import { DESCRIPTOR, jsonIn, type PackageFiles } from "./packageFiles";
import { PATIENCE, watchSilence } from "./patience";

/** The files of a dataset as they came, and why others did not. */
export interface RemoteFiles {
  readonly files: PackageFiles;
  readonly failures: OwnHead["failures"];
}

const TELL = "Tell whoever gave you the link.";

/** @throws LoadError for an address that may not be asked for */
export function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new LoadError(address, `“${address}” is not an address.`, "It should begin with https://.");
  if (url.protocol !== "https:") {
    throw new LoadError(address, "Only addresses that begin with https:// are loaded.", TELL);
  }
  if (url.username || url.password) {
    throw new LoadError(address, "Addresses with a user name or password are not loaded.", TELL);
  }
  return url;
}

/**
 * Why a server that is not this deployment's gave nothing: the browser itself says only that it failed. Where it is silent now, it
 * is one that cannot be reached.
 * @throws the signal's reason where it is aborted
 */
async function whyNothing(url: URL, signal: AbortSignal): Promise<LoadError> {
  const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1) || url.host;
  const silence = watchSilence(PATIENCE.quiet, signal);
  const quiet = { credentials: "omit", referrerPolicy: "no-referrer", signal: silence.signal } as const;
  const probe = (how: RequestInit) =>
    fetch(url, { ...quiet, ...how }).catch(() => {
      signal.throwIfAborted();
      return undefined;
    });
  try {
    if ((await probe({ redirect: "manual" }))?.type === "opaqueredirect") {
      const cause = `${url.host} leads to another address instead of sending ${file}, which is not followed.`;
      return new LoadError(file, cause, "Use the address to which it leads, if you trust it.");
    }
    // An answer that the page may not see is one all the same. Where it leads elsewhere, the policy of the page stops it.
    if (!(await probe({ mode: "no-cors" }))) {
      const cause = `${url.host} could not be reached.`;
      return new LoadError(file, cause, "Check the address and the connection, and try again.");
    }
    return new LoadError(
      file,
      `${url.host} does not let pages of other sites read ${file}.`,
      "Whoever runs it can allow that (CORS: Access-Control-Allow-Origin). Or download the files and open them here.",
    );
  } finally {
    // That there is an answer is enough: its body need not come.
    silence.stop();
    silence.end();
  }
}

async function ask(url: URL, most: number, signal: AbortSignal, onBytes?: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const foreign = url.origin !== location.origin && { foreign: true as const };
    return (await fetchFile(url.href, signal, onBytes, { cache: "no-cache", most, ...foreign })).bytes;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError && /could not be reached/.test(error.message)) throw await whyNothing(url, signal);
    throw error;
  }
}

/** The paths of the files that a descriptor names, each once, where they stay in its folder. @throws LoadError for what is no descriptor */
function pathsIn(address: URL, bytes: Uint8Array): string[] {
  const value = jsonIn(bytes);
  const resources: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "resources") : undefined;
  if (!Array.isArray(resources)) {
    const what = value === undefined ? "it is no JSON" : "it has no list of resources";
    throw new LoadError(
      address.href,
      `${address.href} is not the descriptor of a dataset: ${what}.`,
      `The address should be that of a ${DESCRIPTOR}.`,
    );
  }
  const folder = new URL(".", address);
  const paths = resources.slice(0, OWN_LIMITS.files).flatMap((one: unknown) => {
    const path: unknown = typeof one === "object" && one !== null ? Reflect.get(one, "path") : undefined;
    if (typeof path !== "string" || !/\.(json|csv)$/i.test(path) || !URL.canParse(path, folder)) return [];
    const { href } = new URL(path, folder);
    return href.startsWith(folder.href) ? [path.replace(/^\.\//, "")] : [];
  });
  return [...new Set(paths)];
}

/**
 * Fetches a dataset. A file that cannot be had is told, and the others are used.
 * @param address of its descriptor, which the reader has allowed
 * @throws LoadError where the descriptor cannot be had or is none, or where all together are larger than what is read;
 *   the signal's reason where it is aborted
 */
export async function fetchDataset(address: URL, signal: AbortSignal): Promise<RemoteFiles> {
  tellProgress(undefined);
  const descriptor = await ask(address, OWN_LIMITS.descriptorBytes, signal);
  const files = new Map([[DESCRIPTOR, descriptor]]);
  const failures: OwnHead["failures"][number][] = [];
  let room = OWN_LIMITS.bytes - descriptor.length;
  let came = 0;
  const value = jsonIn(descriptor);
  const said = announced(value);
  tellProgress({ bytes: 0, totalBytes: said });
  if (said > room) throw tooLarge(address);
  // One after another: what is left of the room is known, and a stranger's server is not stormed.
  for (const path of pathsIn(address, descriptor)) {
    try {
      const bytes = await ask(new URL(path, new URL(".", address)), room, signal, (more) => {
        came += more;
        tellProgress({ bytes: came });
      });
      room -= bytes.length;
      files.set(path, bytes);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof LoadError)) throw error;
      if (/is larger than/.test(error.message)) throw tooLarge(address);
      failures.push({ path, cause: error.message, advice: error.advice });
    }
  }
  return { files, failures };
}

const tooLarge = ({ host }: URL) =>
  new LoadError(
    host,
    `The dataset at ${host} is larger than ${megabytes(OWN_LIMITS.bytes)}, which is as much as is read.`,
    "Ask for a smaller edition of it.",
  );

/** How many bytes a descriptor announces. */
function announced(value: unknown): number {
  const resources: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "resources") : undefined;
  if (!Array.isArray(resources)) return 0;
  return resources.reduce((sum: number, one: unknown) => {
    const bytes: unknown = typeof one === "object" && one !== null ? Reflect.get(one, "bytes") : undefined;
    return typeof bytes === "number" && bytes > 0 ? sum + bytes : sum;
  }, 0);
}
