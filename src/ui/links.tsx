import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { UNSAFE_NavigationContext as NavigationContext } from "react-router";
import type { Filters } from "../domain/filters";

/** A place in the app, without its address: views name it, the app knows where it is. */
export type Target =
  | { readonly view: "overview" | "timeline" | "membership" | "actors" | "sources" | "disagreements" | "about" }
  | { readonly view: "actor" | "event" | "source"; readonly id: string }
  /** What is wrong with the files; at a file and a place in it (a JSON path, or a line as "L12"), its text there. */
  | { readonly view: "report"; readonly file?: string; readonly place?: string };

/** The address of a target under the filters in force, or with some of them changed. */
export type Href = (target: Target, change?: Partial<Filters>) => string;

const HrefContext = createContext<Href>(() => "#");

export const HrefProvider = HrefContext;

/** The way from a target to its address. */
export function useHref(): Href {
  return useContext(HrefContext);
}

const NewTabContext = createContext(false);

/** Whether links to other views open in a tab of their own, because what shows this one is no place for them. */
export const NewTabProvider = NewTabContext;

/** A click that goes somewhere in this tab: others open another one, or save what is there. */
const isPlain = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent) =>
  button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey;

/** A link as the router and this one have it: an anchor, without its address. */
type Anchor = Omit<React.ComponentProps<"a">, "href">;

/**
 * What an anchor needs to lead to a path of the app without loading it again.
 *
 * The router's own link is drawn anew at every change of the address, and a page has a hundred of them; all that this one needs
 * of the router never changes. Nor does it bring the code with which the router's can ask for pages ahead.
 * @param elsewhere true where the browser has to go by itself: to another tab, or with a full load
 */
function useWay(path: string, onClick: Anchor["onClick"], elsewhere: boolean) {
  const { basename, navigator } = useContext(NavigationContext);
  // The path of the deployment ends with a slash, and what stands in it begins with one.
  const address = `${basename.replace(/\/$/, "")}${path}`;
  const go = (click: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(click);
    if (click.defaultPrevented || elsewhere || !isPlain(click)) return;
    click.preventDefault();
    const { pathname, search, hash } = window.location;
    // As browsers do: where one is already is no step of the history.
    if (`${pathname}${search}${hash}` === address) navigator.replace(address);
    else navigator.push(address);
  };
  return { href: navigator.createHref(address), onClick: go };
}

/**
 * A link to another view that keeps the filters in force. Takes what an anchor takes.
 * @param at id of the part of that view to which it leads
 */
export function ViewLink({
  to,
  change,
  at,
  onClick,
  ...anchor
}: Anchor & {
  to: Target;
  change?: Partial<Filters>;
  at?: string;
  children: ReactNode;
}) {
  const newTab = useContext(NewTabContext) && ({ target: "_blank", rel: "noopener" } as const);
  const href = useHref();
  const way = useWay(`${href(to, change)}${at ? `#${at}` : ""}`, onClick, newTab !== false);
  return <a {...newTab} {...anchor} {...way} />;
}

/**
 * A link to a path of the app, for the parts of it that know their own addresses. Takes what an anchor takes.
 * @param path from the root of the deployment
 * @param reload loads the page anew
 */
export function PathLink({
  path,
  reload = false,
  onClick,
  ...anchor
}: Anchor & { path: string; reload?: boolean; children: ReactNode }) {
  return <a {...anchor} {...useWay(path, onClick, reload)} />;
}
