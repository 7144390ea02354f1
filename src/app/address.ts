import { type Display, type Filters, PLAIN_DISPLAY } from "../domain/filters";
import type { OwnMark } from "../domain/own";
import type { Href, Target } from "../ui/links";
import type { PageLink } from "../ui/pageLink";
import { type LinkFrame, PLAIN_FRAME, writeParams } from "../url/filterParams";
import { withData } from "../url/useDataParam";

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
    case "report":
      return ["/report", target.file, target.place]
        .flatMap((part, index) => (part ? [index > 0 ? encodeURIComponent(part) : part] : []))
        .join("/");
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
 * @param own set for a dataset of the reader's own
 */
export function pageLinkFor(
  base: string,
  pathname: string,
  version: string,
  filters: Filters,
  display: Display,
  own?: OwnMark,
): PageLink {
  const origin = own?.origin;
  const at = (frame: LinkFrame, change?: Partial<Filters>) => {
    const address = `${base}${pathname}?${writeParams({ ...filters, ...change }, display, frame)}`;
    return origin?.kind === "address" ? withData(address, origin.url) : address;
  };
  const reach = { files: "device", address: "address" } as const;
  return {
    own: origin && reach[origin.kind],
    pinned: at({ ...PLAIN_FRAME, version }),
    embedded: (theme, change) => at({ embed: true, theme, version }, change),
    absolute: (path) => `${base}${path}`,
  };
}
