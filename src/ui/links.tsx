import { createContext, type ReactNode, useContext } from "react";
import { Link } from "react-router";
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

/**
 * A link to another view that keeps the filters in force. Takes what an anchor takes.
 * @param at id of the part of that view to which it leads
 */
export function ViewLink({
  to,
  change,
  at,
  children,
  ...anchor
}: Omit<React.ComponentProps<"a">, "href"> & {
  to: Target;
  change?: Partial<Filters>;
  at?: string;
  children: ReactNode;
}) {
  const href = useHref();
  const newTab = useContext(NewTabContext) && ({ target: "_blank", rel: "noopener" } as const);
  return (
    <Link to={`${href(to, change)}${at ? `#${at}` : ""}`} {...newTab} {...anchor}>
      {children}
    </Link>
  );
}
