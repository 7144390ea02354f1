import { formatNumber } from "../domain/membership";
import type { Resource } from "../domain/schema";

/** The hash of a resource of which none is known. */
export const UNKNOWN_HASH = `sha256:${"0".repeat(64)}`;

/** The hash of a file as a descriptor has it; undefined where the browser gives none, as on pages without https. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** A file that is used although it is not the one that its descriptor names: what is odd about it, and what can be done. */
export interface Doubt {
  readonly file: string;
  readonly cause: string;
  readonly advice: string;
}

const short = (hash: string) => `${hash.slice(0, "sha256:".length + 8)}…`;

/**
 * Holds a file against the size and hash that its descriptor gives.
 * @returns undefined where they agree, where the descriptor knows no hash, and where the browser gives none
 */
export async function doubtOf(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  told: Pick<Resource, "bytes" | "hash">,
): Promise<Doubt | undefined> {
  if (told.hash === UNKNOWN_HASH) return undefined;
  const size = bytes.length;
  const found = size === told.bytes ? await hashOf(bytes) : undefined;
  if (size === told.bytes && (found === undefined || found === told.hash)) return undefined;
  const differs = found
    ? `its hash is ${short(found)} instead of ${short(told.hash)}`
    : `it has ${formatNumber(size)} bytes instead of ${formatNumber(told.bytes)}`;
  return {
    file,
    cause: `${file} is not the file that datapackage.json describes: ${differs}.`,
    advice:
      "It was changed since that was written, or damaged on its way. If trying again brings the same, tell whoever publishes this dataset.",
  };
}
