import * as z from "zod/mini";
import type { ResourceName } from "../domain/resources";
import { catalogSchema, descriptorSchema } from "../domain/schema";

/** The pages of a dataset by their path under it, as the registry of views has them, and the list of records behind "*". */
export const PAGES: Readonly<Record<string, ResourceName | undefined>> = {
  "": undefined,
  timeline: undefined,
  membership: undefined,
  actors: undefined,
  "actors/*": "actors",
  sources: undefined,
  "sources/*": "sources",
  "events/*": "events",
  disagreements: undefined,
  about: undefined,
};

/** A page by its absolute address, and the day on which it changed last. */
export interface Page {
  readonly address: string;
  readonly changed: string;
}

/** Reads one JSON file of the data: a path such as "weprotect/events.json". */
export type ReadData = (path: string) => unknown;

const listed = z.object({ id: z.string() });

/** The ids in a list of a file. Records without one are passed over: a fault in the data is no reason not to build. */
function idsIn(file: unknown, list: string): string[] {
  const { [list]: records = [] } = z.record(z.string(), z.unknown()).parse(file);
  return (Array.isArray(records) ? records : []).flatMap((record) => {
    const read = listed.safeParse(record);
    return read.success ? [read.data.id] : [];
  });
}

/**
 * Every page of every dataset of the catalog.
 * @param root absolute address of the deployment, without a slash at its end
 */
export function pagesOf(read: ReadData, root: string): Page[] {
  const catalog = catalogSchema.parse(read("catalog.json"));
  return catalog.datasets.flatMap(({ id: dataset, path: folder }) => {
    const descriptor = descriptorSchema.parse(read(`${folder}/datapackage.json`));
    const idsOf = (list: ResourceName) => {
      const resource = descriptor.resources.find(({ name }) => name === list);
      return resource ? idsIn(read(`${folder}/${resource.path}`), list) : [];
    };
    const paths = Object.entries(PAGES).flatMap(([path, list]) =>
      list ? idsOf(list).map((id) => path.replace("*", encodeURIComponent(id))) : [path],
    );
    return paths.map((path) => ({
      address: [root, dataset, path].filter(Boolean).join("/"),
      changed: descriptor.created,
    }));
  });
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The pages as an XML sitemap (sitemaps.org 0.9). */
export function sitemapOf(pages: readonly Page[]): string {
  const urls = pages.map(
    ({ address, changed }) => `  <url><loc>${escaped(address)}</loc><lastmod>${escaped(changed)}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}
