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

/**
 * A link to another view that keeps the filters in force. Takes what an anchor takes.
 *
 * The router's own link is drawn anew at every change of the address, and a page has a hundred of them; all that this one needs
 * of the router never changes.
 * @param at id of the part of that view to which it leads
 */
export function ViewLink({
  to,
  change,
  at,
  children,
  onClick,
  ...anchor
}: Omit<React.ComponentProps<"a">, "href"> & {
  to: Target;
  change?: Partial<Filters>;
  at?: string;
  children: ReactNode;
}) {
  const { basename, navigator } = useContext(NavigationContext);
  const newTab = useContext(NewTabContext) && ({ target: "_blank", rel: "noopener" } as const);
  const href = useHref();
  const address = `${basename === "/" ? "" : basename}${href(to, change)}${at ? `#${at}` : ""}`;
  const go = (click: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(click);
    if (click.defaultPrevented || newTab || !isPlain(click)) return;
    click.preventDefault();
    const { pathname, search, hash } = window.location;
    // As browsers do: where one is already is no step of the history.
    if (`${pathname}${search}${hash}` === address) navigator.replace(address);
    else navigator.push(address);
  };
  return (
    <a href={navigator.createHref(address)} {...newTab} {...anchor} onClick={go}>
      {children}
    </a>
  );
}
