/** The thread in which datasets are read: parsed, validated, put together, and handed over without being copied. */
import { expose, transfer } from "comlink";
import { buffersOf } from "../domain/columns";
import type { Reader } from "./reader";
import { readerHere } from "./readerHere";

const inWorker: Reader = {
  ...readerHere,
  dataset: async (...given) => {
    const packed = await readerHere.dataset(...given);
    return transfer(packed, buffersOf(packed.columns));
  },
};
expose(inWorker);
