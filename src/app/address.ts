import { type Filters, PLAIN_DISPLAY } from "../domain/filters";
import type { Href, Target } from "../ui/links";
import { writeParams } from "../url/filterParams";

function path(target: Target): string {
  switch (target.view) {
    case "overview":
      return "";
    case "actor":
      return `/actors/${target.id}`;
    case "event":
      return `/events/${target.id}`;
    case "source":
      return `/sources/${target.id}`;
    default:
      return `/${target.view}`;
  }
}

/** Addresses inside one dataset: they carry the filters in force, not what is open or zoomed. */
export function hrefFor(datasetId: string, filters: Filters): Href {
  return (target, change) => {
    const query = writeParams({ ...filters, ...change }, PLAIN_DISPLAY).toString();
    return `/${datasetId}${path(target)}${query ? `?${query}` : ""}`;
  };
}
