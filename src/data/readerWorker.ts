/** The thread in which datasets are read: parsed, validated, put together, and handed over without being copied. */
import { expose, transfer } from "comlink";
import { buffersOf } from "../domain/columns";
import { readBytes } from "./eventList";
import type { Reader } from "./reader";
import { readerWith } from "./readerHere";
import { buffersOfItems, SECOND, type SecondReader, startSecond } from "./secondThread";

const reader = readerWith(startSecond);
const inWorker: Reader = {
  ...reader,
  dataset: async (...given) => {
    const packed = await reader.dataset(...given);
    return transfer(packed, buffersOf(packed.columns));
  },
};

const inSecond: SecondReader = {
  readBytes: (...given) => {
    const items = readBytes(...given);
    return items && transfer(items, buffersOfItems(items));
  },
};

expose(self.name === SECOND ? inSecond : inWorker);
