import {
  createContext,
  createElement,
  type FunctionComponent,
  type LazyExoticComponent,
  lazy,
  useContext,
} from "react";

/** How often the nearest boundary was asked to try again. */
export const TriesContext = createContext(0);

/**
 * `lazy`, for code that is asked for again when the reader tries again: React itself keeps a failure for good.
 * @param load asks for the code
 */
export function lazyAgain<P extends object>(
  load: () => Promise<{ default: FunctionComponent<P> }>,
): FunctionComponent<P> {
  const tries: LazyExoticComponent<FunctionComponent<P>>[] = [];
  return function Lazy(props: P) {
    const count = useContext(TriesContext);
    tries[count] ??= lazy(load);
    return createElement(tries[count] as FunctionComponent<P>, props);
  };
}
