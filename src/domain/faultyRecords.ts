import type { Fault } from "./dataset";

/** Whether a fault costs a record, rather than being one of a file or a table as a whole. */
export const isOfRecord = ({ file, record }: Fault): boolean => record !== file && record !== "the headings";

/** Where the record of a fault stands in its file: its item where the file is JSON, its line in a table. */
const itemOf = ({ path, line }: Fault) => /^\w+\[\d+\]/.exec(path)?.[0] ?? `line ${line}`;

/** How many records are left out because of something in them. They are told apart by where they stand: titles may be the same. */
export const recordsLeftOut = (faults: readonly Fault[]): number =>
  new Set(faults.filter(isOfRecord).map((fault) => `${fault.file} ${itemOf(fault)}`)).size;
