import type { GivenFile } from "../../domain/own";

let waiting: readonly GivenFile[] = [];

/** Hands files over to the page of the reader's datasets, which takes them when it is shown. */
export function hand(files: readonly GivenFile[]): void {
  waiting = files;
}

/** Takes what was handed over, once. */
export function takeHanded(): readonly GivenFile[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
