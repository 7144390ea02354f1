import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { type Display, type Filters, NO_FILTERS } from "../domain/filters";
import { type LinkFrame, type ParamProblem, readParams, writeParams } from "./filterParams";

/** How a change enters the browser's history: as a step that Back undoes, or in place of the present one. */
export type HistoryStep = "push" | "replace";

/** The state of the link, and the ways to change it. */
export interface LinkStateControls {
  readonly filters: Filters;
  readonly display: Display;
  readonly problems: readonly ParamProblem[];
  readonly frame: LinkFrame;
  readonly setFilters: (change: Partial<Filters>, step?: HistoryStep) => void;
  readonly setDisplay: (change: Partial<Display>, step?: HistoryStep) => void;
  /** Shows a change at once without touching the link, as while a thumb is dragged; `undefined` ends it. */
  readonly preview: (change: Partial<Filters> | undefined) => void;
  /** Whether such a change is shown. */
  readonly previewing: boolean;
}

/**
 * The only reader and writer of the search parameters. `filters` and `display` keep their identity while what they say
 * does not change, and the ways to change them always, so that views and memos can compare them.
 */
export function useLinkState(): LinkStateControls {
  const [params, setParams] = useSearchParams();
  const [draft, setDraft] = useState<Partial<Filters>>();
  const query = params.toString();
  const link = useMemo(() => readParams(new URLSearchParams(query)), [query]);
  const committed = useStable(link.filters, writeParams(link.filters).toString());
  const filters = useMemo(() => (draft ? { ...committed, ...draft } : committed), [committed, draft]);
  const display = useStable(link.display, writeParams(NO_FILTERS, link.display).toString());

  // The router's setter is another one at every change of the address.
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  });
  const write = useCallback((change: { filters?: Partial<Filters>; display?: Partial<Display> }, step: HistoryStep) => {
    latest.current(
      (current) => {
        const now = readParams(current);
        return writeParams({ ...now.filters, ...change.filters }, { ...now.display, ...change.display }, now.frame);
      },
      { replace: step === "replace", preventScrollReset: true },
    );
  }, []);
  const setFilters = useCallback(
    (change: Partial<Filters>, step: HistoryStep = "push") => {
      setDraft(undefined);
      write({ filters: change }, step);
    },
    [write],
  );
  const setDisplay = useCallback(
    (change: Partial<Display>, step: HistoryStep = "push") => write({ display: change }, step),
    [write],
  );
  return {
    filters,
    display,
    problems: link.problems,
    frame: link.frame,
    setFilters,
    setDisplay,
    preview: setDraft,
    previewing: draft !== undefined,
  };
}

/** The first object that said `key`, for as long as it is said. */
function useStable<T>(value: T, key: string): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  return useMemo(() => value, [key]);
}
