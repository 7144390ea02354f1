/** Reads zip files that nobody has looked at: names that lead out, bombs and damage are refused in words. */
import { Inflate } from "fflate";
import { LoadError } from "./loadError";
import { megabytes, OWN_LIMITS, type OwnLimits } from "./ownLimits";

/** Signatures and sizes of the parts of a zip: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22, comment: 65_535 };
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** What stands in place of a number that needs the 64-bit form. */
const IN_ZIP64 = 0xffffffff;

const CHUNK = 65_536;
const MEGABYTE = 1_000_000;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const refused = (zip: string, why: string, advice = "Pack the files again, or choose the folder itself.") =>
  new LoadError(zip, `${zip} was not opened: ${why}.`, advice);

/** Where the list of entries ends: the record stands last, before a comment. */
function findEnd(view: DataView, zip: string): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= 0 && at >= last - END.comment; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw refused(zip, "it is not a zip file, or it breaks off");
}

function entriesOf(bytes: Uint8Array, zip: string, limits: OwnLimits): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view, zip);
  const count = view.getUint16(end + 10, true);
  if (count > limits.files) throw refused(zip, `it holds ${count} entries, and at most ${limits.files} are read`);
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    const whole = at + CENTRAL.size <= bytes.length && view.getUint32(at, true) === CENTRAL.signature;
    if (!whole) throw refused(zip, "its list of files is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      name: decoder.decode(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + nameLength)),
    };
    if ([entry.packed, entry.size, entry.at].includes(IN_ZIP64)) throw refused(zip, "it is of the kind Zip64");
    entries.push(entry);
    at += CENTRAL.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether a name stays inside the folder into which a zip is unpacked. */
const staysInside = (name: string) =>
  !/^([a-z]:|[/\\])/i.test(name) && !name.includes("\0") && !name.split(/[/\\]/).includes("..");

/** The packed bytes of an entry, which follow its local header. */
function packedBytes(bytes: Uint8Array, { name, at, packed }: Entry, zip: string): Uint8Array {
  const view = viewOf(bytes);
  const whole = at + LOCAL.size <= bytes.length && view.getUint32(at, true) === LOCAL.signature;
  const from = whole ? at + LOCAL.size + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) : 0;
  if (!whole || from + packed > bytes.length) throw refused(zip, `“${name}” is damaged in it`);
  return bytes.subarray(from, from + packed);
}

function inflated(packed: Uint8Array, entry: Entry, zip: string, room: number, { ratio, bytes }: OwnLimits) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    // Asked for while it grows: what a bomb says of its size is no size.
    if (size > room) throw refused(zip, `it holds more than ${megabytes(bytes)} unpacked, which is as much as is read`);
    if (size > MEGABYTE && size > packed.length * ratio) {
      throw refused(zip, `“${entry.name}” becomes more than ${ratio} times as large when it is unpacked`);
    }
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof LoadError ? error : refused(zip, `“${entry.name}” is damaged in it`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function unpacked(bytes: Uint8Array, entry: Entry, zip: string, room: number, limits: OwnLimits) {
  const { name, flags, method, size } = entry;
  if (flags & ENCRYPTED) throw refused(zip, `“${name}” is encrypted`);
  if (method !== STORED && method !== DEFLATED)
    throw refused(zip, `“${name}” is packed in a way that is not read here`);
  const packed = packedBytes(bytes, entry, zip);
  const content = method === STORED ? packed.slice() : inflated(packed, entry, zip, room, limits);
  if (content.length > room) {
    throw refused(zip, `it holds more than ${megabytes(limits.bytes)} unpacked, which is as much as is read`);
  }
  if (content.length !== size) throw refused(zip, `“${name}” is not as large as the zip says`);
  return content;
}

/**
 * Unpacks the files of a zip that are asked for.
 * @param zip its name, for messages
 * @param wanted whether a file is to be unpacked, by its path in the zip
 * @returns contents by path
 * @throws LoadError for what is no zip, is damaged or encrypted, leads out of its folder, has a name twice, or grows beyond the limits
 */
export function readZip(
  zip: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  limits: OwnLimits = OWN_LIMITS,
): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let room = limits.bytes;
  for (const entry of entriesOf(bytes, zip, limits)) {
    const { name } = entry;
    if (!staysInside(name)) throw refused(zip, `the name “${name}” in it leads out of its folder`);
    const path = name.replaceAll("\\", "/");
    if (path.endsWith("/") || !wanted(path)) continue;
    if (files.has(path)) throw refused(zip, `it holds “${path}” twice`);
    const content = unpacked(bytes, entry, zip, room, limits);
    room -= content.length;
    files.set(path, content);
  }
  return files;
}
