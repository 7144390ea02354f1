import { NO_FILTERS } from "../../domain/filters";
import type { Href, Target } from "../../ui/links";
import { writeParams } from "../../url/filterParams";

const RECORD = ":id";

/** The absolute addresses of all views, for a file that is not at any of them; the id of a record is to be put for ":id". */
export type Addresses = Readonly<Record<Target["view"], string>>;

/** Writes down the addresses that the app knows. */
export function addressesOf(href: Href, absolute: (path: string) => string): Addresses {
  const at = (target: Target) => absolute(href(target, NO_FILTERS));
  return {
    overview: at({ view: "overview" }),
    timeline: at({ view: "timeline" }),
    membership: at({ view: "membership" }),
    actors: at({ view: "actors" }),
    sources: at({ view: "sources" }),
    disagreements: at({ view: "disagreements" }),
    about: at({ view: "about" }),
    actor: at({ view: "actor", id: RECORD }),
    event: at({ view: "event", id: RECORD }),
    source: at({ view: "source", id: RECORD }),
    report: at({ view: "report" }),
  };
}

/** The way from a target to its absolute address, as `addressesOf` wrote it down. */
export function hrefAmong(addresses: Addresses): Href {
  return (target, change) => {
    const query = writeParams({ ...NO_FILTERS, ...change }).toString();
    const path = addresses[target.view].replace(RECORD, "id" in target ? target.id : "");
    return query ? `${path}?${query}` : path;
  };
}
