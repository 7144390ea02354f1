import { type Display, type Filters, PLAIN_DISPLAY } from "../domain/filters";
import type { Href, Target } from "../ui/links";
import type { PageLink } from "../ui/pageLink";
import { type LinkFrame, PLAIN_FRAME, writeParams } from "../url/filterParams";

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

/**
 * The absolute addresses of a page.
 * @param pathname path of the page inside the deployment, without its base
 * @param base absolute address of the deployment, without a slash at its end
 */
export function pageLinkFor(
  base: string,
  pathname: string,
  version: string,
  filters: Filters,
  display: Display,
): PageLink {
  const at = (frame: LinkFrame, change?: Partial<Filters>) =>
    `${base}${pathname}?${writeParams({ ...filters, ...change }, display, frame)}`;
  return {
    pinned: at({ ...PLAIN_FRAME, version }),
    embedded: (theme, change) => at({ embed: true, theme, version }, change),
    absolute: (path) => `${base}${path}`,
  };
}
