/**
 * Height of the bar that sticks to the top of a page, in CSS pixels; undefined where there is none. Kept here and not in a custom
 * property of the whole page: another value of that makes the browser style every element anew, which takes as long as a frame.
 */
let height: number | undefined;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`: the height now, and a way to be told of another one. */
export const barHeight = {
  get: (): number | undefined => height,
  set: (next: number | undefined): void => {
    if (next === height) return;
    height = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
