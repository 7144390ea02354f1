import { useEffect, useRef, useState } from "react";
import type { Citation, CitationRequest } from "./citations";

/** A citation on its way, there, or not to be had. */
export type CitationState =
  | { readonly is: "coming" }
  | { readonly is: "there"; readonly citation: Citation }
  | { readonly is: "failed"; readonly cause: string };

const startWorker = () => new Worker(new URL("./citationWorker.ts", import.meta.url), { type: "module" });

/**
 * The citation that is asked for, made in a worker. A request that is overtaken by another is given up.
 * @param request keeps its identity for as long as it asks the same
 * @param attempt another number asks again
 */
export function useCitation(request: CitationRequest, attempt: number): CitationState {
  const idle = useRef<Worker>(undefined);
  const [done, setDone] = useState<{ of: CitationRequest; attempt: number; state: CitationState }>();
  useEffect(() => {
    const worker = idle.current ?? startWorker();
    idle.current = undefined;
    let reusable = false;
    const end = (state: CitationState) => setDone({ of: request, attempt, state });
    worker.onmessage = ({ data }: MessageEvent<Citation>) => {
      reusable = true;
      end({ is: "there", citation: data });
    };
    worker.onerror = ({ message }) => end({ is: "failed", cause: message });
    worker.postMessage(request);
    return () => {
      if (reusable) idle.current = worker;
      else worker.terminate();
    };
  }, [request, attempt]);
  useEffect(() => () => idle.current?.terminate(), []);
  return done?.of === request && done.attempt === attempt ? done.state : { is: "coming" };
}
