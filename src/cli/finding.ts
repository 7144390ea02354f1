import { relative } from "node:path";
import type { Fault } from "../domain/dataset";

/**
 * One thing that is wrong. `npm run data:check -- --json` prints them as they are, so that this is a contract: fields may be
 * added, none is renamed or taken away.
 */
export interface Finding {
  /** The file, relative to where the check was started. */
  readonly file: string;
  /** Line in the file, from 1, where it is known. */
  readonly line?: number;
  /** JSON path in the file ("events[12].date"), or the column of a CSV file; "" for the file as a whole. */
  readonly path?: string;
  /** What a reader calls the record: its title, name, topic or id. */
  readonly record?: string;
  readonly expected?: string;
  readonly found?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** All of it in one sentence; the only field that files have that cannot be used at all. */
  readonly text: string;
}

/** What a check found, and how many records of each list it read. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A fault as a finding. @param path the file's path */
export function findingOf(path: string, fault: Fault): Finding {
  const { path: place, expected, found, suggestion } = fault;
  const advice = suggestion === undefined ? "" : ` (did you mean ${suggestion}?)`;
  return {
    ...fault,
    file: relative(".", path),
    text: `${place || "the file"}: expected ${expected}, found ${found}${advice}`,
  };
}
