import {
  createContext,
  createElement,
  type FunctionComponent,
  type LazyExoticComponent,
  lazy,
  useContext,
  useState,
} from "react";

/** How often the nearest boundary was asked to try again. */
export const TriesContext = createContext(0);

/** A component whose code is loaded when it is drawn, or beforehand with `load`. */
export interface LazyComponent<P extends object> extends FunctionComponent<P> {
  readonly load: () => Promise<unknown>;
}

/**
 * `lazy`, for code that is asked for again when the reader tries again: React itself keeps a failure for good. Code that is there
 * already is drawn with what stands around it, where `lazy` would show a fallback first, and React the rest a third of a second later.
 * @param load asks for the code
 */
export function lazyAgain<P extends object>(load: () => Promise<{ default: FunctionComponent<P> }>): LazyComponent<P> {
  const tries: LazyExoticComponent<FunctionComponent<P>>[] = [];
  let there: FunctionComponent<P> | undefined;
  const remembered = async () => {
    const code = await load();
    there = code.default;
    return code;
  };
  function Lazy(props: P) {
    const count = useContext(TriesContext);
    // What began as a lazy one stays one: another component in its place would lose its state.
    const [drawn] = useState(() => there);
    if (drawn) return createElement(drawn, props);
    tries[count] ??= lazy(remembered);
    return createElement(tries[count] as FunctionComponent<P>, props);
  }
  return Object.assign(Lazy, { load: remembered });
}
