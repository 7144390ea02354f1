import { createHash } from "node:crypto";

/** Size and hash of a resource, as its descriptor gives them: bytes, and "sha256:" with 64 hexadecimal digits. */
export interface Fingerprint {
  readonly bytes: number;
  readonly hash: string;
}

/** Measures the content of a file. */
export function fingerprint(content: Uint8Array): Fingerprint {
  return { bytes: content.byteLength, hash: `sha256:${createHash("sha256").update(content).digest("hex")}` };
}
