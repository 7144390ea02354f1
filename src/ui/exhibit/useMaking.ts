import { useEffect, useRef, useState } from "react";
import { pause } from "../../domain/pause";
import { saveFile } from "./saveFile";
import type { Work } from "./work";

/** How far the one file is that is made at a time, or how its making ended. */
export type Making =
  | { readonly state: "idle" }
  | { readonly state: "making"; readonly label: string; readonly done: number; readonly doing: string }
  | { readonly state: "saved"; readonly label: string; readonly file: string; readonly bytes: number }
  | { readonly state: "cancelled"; readonly label: string }
  | { readonly state: "failed"; readonly label: string; readonly cause: string };

/** A file that can be made: what it is called in words and on the disk, and how. */
export interface Makeable {
  readonly label: string;
  readonly file: string;
  readonly make: (work: Work) => Promise<Blob>;
}

/** Makes one file at a time and saves it; what is under way ends with the component. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ state: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ label, file, make }: Makeable) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const report = (done: number, doing: string) => {
      if (!signal.aborted) setMaking({ state: "making", label, done, doing });
    };
    report(0, "Beginning");
    try {
      const blob = await make({ signal, report, pause });
      signal.throwIfAborted();
      saveFile(file, blob);
      setMaking({ state: "saved", label, file, bytes: blob.size });
    } catch (error) {
      if (signal.aborted) setMaking({ state: "cancelled", label });
      else setMaking({ state: "failed", label, cause: error instanceof Error ? error.message : String(error) });
    }
  };
  return { making, start, cancel: () => running.current?.abort() };
}
