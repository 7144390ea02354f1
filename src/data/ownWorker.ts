/** The thread in which a dataset of the reader's own is unpacked and read. */
import { expose, transfer } from "comlink";
import { buffersOf } from "../domain/columns";
import type { OwnReader } from "./ownReader";
import { ownReaderHere } from "./ownReaderHere";
import type { PackageFiles } from "./packageFiles";

const memoryOf = (files: PackageFiles) => [...files.values()].map(({ buffer }) => buffer);
/** Each once. */
const distinct = (buffers: readonly ArrayBufferLike[]) =>
  [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);

const inWorker: OwnReader = {
  async unpack(given) {
    const read = await ownReaderHere.unpack(given);
    return "value" in read ? transfer(read, distinct(memoryOf(read.value.files))) : read;
  },
  async open(...asked) {
    const opened = await ownReaderHere.open(...asked);
    return transfer(opened, distinct(buffersOf(opened.packed.columns)));
  },
  async zip(...asked) {
    const zipped = await ownReaderHere.zip(...asked);
    return transfer(zipped, [zipped.zip.buffer]);
  },
};
expose(inWorker);
