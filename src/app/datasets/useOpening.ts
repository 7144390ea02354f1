import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { LoadError } from "../../data/loadError";
import { tellProgress } from "../../data/loadProgress";
import { type Unpacked, withOwnReader } from "../../data/ownReader";
import type { OwnHead } from "../../data/ownStore";
import type { GivenFile } from "../../domain/own";
import { openInto } from "./openInto";
import { ownListQuery } from "./ownQuery";

/** How far the opening of files is. */
export type Opening =
  | { readonly step: "idle" }
  /** Files are being unpacked and read. */
  | { readonly step: "reading"; readonly files: number }
  /** The reader has to say more: a title, or whether the files are another edition of a dataset that is here. */
  | { readonly step: "asking"; readonly unpacked: Unpacked; readonly names: readonly string[]; readonly same?: OwnHead }
  | { readonly step: "failed"; readonly cause: string; readonly advice: string }
  | { readonly step: "stopped" }
  /** Another edition of a dataset is there; the list says what it changed. */
  | { readonly step: "updated"; readonly title: string };

/** What the reader says about files that were unpacked. */
export interface Answer {
  readonly title: string;
  /** The dataset of which they are another edition. */
  readonly earlier?: OwnHead | undefined;
}

/** More names than this are not kept: they say where a dataset came from. */
const NAMED = 20;

/** Names of what was chosen: of the folder where it was one. */
function namesOf(given: readonly GivenFile[]): string[] {
  const tops = given.map(({ path }) => (path.includes("/") ? `${path.slice(0, path.indexOf("/"))}/` : path));
  return [...new Set(tops)].slice(0, NAMED);
}

function failed(error: unknown): Opening {
  if (error instanceof LoadError) return { step: "failed", cause: error.message, advice: error.advice };
  const cause = error instanceof Error ? error.message : String(error);
  return { step: "failed", cause, advice: "Please report this with the message above." };
}

/**
 * Opens files, step by step.
 * @param onOpened is told the id of the dataset that is there now
 */
export function useOpening(onOpened: (id: string, earlier: OwnHead | undefined) => void) {
  const queries = useQueryClient();
  const [opening, setOpening] = useState<Opening>({ step: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async (files: number, work: (signal: AbortSignal) => Promise<Opening>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    tellProgress(undefined);
    setOpening({ step: "reading", files });
    const next = await work(controller.signal).catch(failed);
    if (!controller.signal.aborted) setOpening(next);
  }, []);

  const open = useCallback(
    async (unpacked: Unpacked, names: readonly string[], { title, earlier }: Answer, signal: AbortSignal) => {
      const { files, outside } = unpacked;
      const request = { files, outside, origin: { kind: "files" as const, names }, title };
      const id = await openInto(queries, request, earlier, signal);
      // A reader who stopped it, left, or gave other files meanwhile is not taken anywhere.
      signal.throwIfAborted();
      onOpened(id, earlier);
      return earlier ? ({ step: "updated", title: earlier.title } as const) : ({ step: "idle" } as const);
    },
    [queries, onOpened],
  );

  /** Begins with what was chosen or dropped. @param target the dataset of which it is another edition */
  const start = useCallback(
    (given: readonly GivenFile[], target?: OwnHead) =>
      run(given.length, async (signal) => {
        const read = await withOwnReader((reader) => reader.unpack(given), signal);
        if ("problem" in read) return { step: "failed", ...read.problem };
        const unpacked = read.value;
        const names = namesOf(given);
        const { suggestion, titled } = unpacked;
        if (target) return open(unpacked, names, { title: target.ownTitle, earlier: target }, signal);
        const { list } = await queries.fetchQuery(ownListQuery);
        const same = titled ? list.find(({ head }) => head?.ownTitle === suggestion)?.head : undefined;
        if (titled && !same) return open(unpacked, names, { title: suggestion }, signal);
        return { step: "asking", unpacked, names, ...(same && { same }) };
      }),
    [run, open, queries],
  );

  /** Goes on after what was asked. */
  const answer = useCallback(
    ({ unpacked, names }: Extract<Opening, { step: "asking" }>, said: Answer) =>
      run(unpacked.files.size, (signal) => open(unpacked, names, said, signal)),
    [run, open],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    setOpening({ step: "stopped" });
  }, []);
  return { opening, start, answer, stop };
}
