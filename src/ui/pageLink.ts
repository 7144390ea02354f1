import { createContext, useContext } from "react";
import type { Filters } from "../domain/filters";

/** The address of the view as it is shown, for what leaves the page. Views do not know it; the app provides it. */
export interface PageLink {
  /** Absolute address with filters, claims and display, and the version of the data for which it was made. */
  readonly pinned: string;
  /** The same for a frame in another page, under the filters in force or with some of them changed. */
  readonly embedded: (theme: "light" | "dark" | "", change?: Partial<Filters>) => string;
  /** Absolute address of any path of this deployment, such as "/weprotect/sources/abc". */
  readonly absolute: (path: string) => string;
  /**
   * For a dataset of the reader's own: "device" where the links open on this device alone, "address" where they say from which
   * address it comes, so that others can load it.
   */
  readonly own?: "device" | "address" | undefined;
}

const NOWHERE: PageLink = { pinned: "", embedded: () => "", absolute: (path) => path };

const PageLinkContext = createContext<PageLink>(NOWHERE);

export const PageLinkProvider = PageLinkContext;

/** The address of what is shown. */
export function usePageLink(): PageLink {
  return useContext(PageLinkContext);
}
