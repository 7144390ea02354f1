/**
 * A briefing as a link: its file, deflated, in the fragment of the address. A fragment never leaves the browser, so that
 * sharing this way tells no server anything.
 */

/** Longer links are cut by mail programs and refused by some browsers. */
export const LINK_LIMIT = 8000;

const PARAM = "briefing=";

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const result = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(result).arrayBuffer());
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

/** The fragment that holds a briefing file, with its "#". zlib's checksum at its end tells when a link was cut short. */
export async function packBriefing(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(text)));
  return `#${PARAM}${toBase64Url(await through(bytes, new CompressionStream("deflate")))}`;
}

/** What a fragment holds: nothing of ours, a briefing file, or why it cannot be read. */
export type Unpacked =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "damaged"; readonly cause: string; readonly advice: string };

/** Reads a fragment back. Never throws. */
export async function unpackBriefing(fragment: string): Promise<Unpacked> {
  const body = fragment.replace(/^#/, "");
  if (!body.startsWith(PARAM)) return { kind: "none" };
  try {
    const bytes = await through(fromBase64Url(body.slice(PARAM.length)), new DecompressionStream("deflate"));
    return { kind: "file", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      kind: "damaged",
      cause:
        "The link does not hold a whole briefing: it was cut short or changed on its way, as some mail programs do.",
      advice: "Ask for the link again, or for the briefing as a file.",
    };
  }
}
