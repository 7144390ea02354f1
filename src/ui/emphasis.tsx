import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { Dataset } from "../domain/dataset";
import { type Subject, touches } from "../domain/emphasis";

/** The one small value that views share besides the filters: what the reader points at now. */
interface EmphasisStore {
  readonly get: () => Subject | undefined;
  readonly set: (subject: Subject | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly marks: (subject: Subject) => boolean;
}

function createStore(dataset: Dataset): EmphasisStore {
  let current: Subject | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (subject) => {
      if (current?.type === subject?.type && current?.id === subject?.id) return;
      current = subject;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    marks: (subject) => current !== undefined && touches(dataset, current, subject),
  };
}

const EmphasisContext = createContext<EmphasisStore | undefined>(undefined);

/** Gives the views inside one shared emphasis. */
export function EmphasisProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const store = useMemo(() => createStore(dataset), [dataset]);
  return <EmphasisContext value={store}>{children}</EmphasisContext>;
}

function useStore(): EmphasisStore {
  const store = useContext(EmphasisContext);
  if (!store) throw new Error("EmphasisProvider is missing above this view");
  return store;
}

/** What the reader points at, and the way to point at something else. For views that draw many marks at once. */
export function useEmphasis(): readonly [Subject | undefined, (subject: Subject | undefined) => void] {
  const store = useStore();
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

/** Handlers and the mark for one element that stands for a record: spread them on it, and style `[data-emphasised]`. */
export function useEmphasised(type: Subject["type"], id: string) {
  const store = useStore();
  const marked = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.marks({ type, id }), [store, type, id]),
  );
  return useMemo(() => {
    const point = () => store.set({ type, id });
    const leave = () => store.set(undefined);
    return {
      onPointerEnter: point,
      onPointerLeave: leave,
      onFocus: point,
      onBlur: leave,
      "data-emphasised": marked || undefined,
    };
  }, [store, type, id, marked]);
}
