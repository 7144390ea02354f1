import { type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import type { OpenedExtract } from "../../data/extract";
import { OPENED_ID } from "../../domain/opened";

/** A file that the reader opened, with its name. It lives in the memory of the page alone. */
export interface OpenedFile extends OpenedExtract {
  readonly file: string;
}

/** The opened file: there, or not. It is never fetched. */
export const openedQuery = queryOptions<OpenedFile>({
  queryKey: [OPENED_ID],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** Keeps an opened file until another one takes its place or the page is left. */
export function keepOpened(queries: QueryClient, opened: OpenedFile): void {
  queries.setQueryDefaults(openedQuery.queryKey, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  queries.setQueryData(openedQuery.queryKey, opened);
}

/**
 * Where in the app an opened file shows what it was made from: the view and the filters of its permalink. The address comes
 * from a file, so that only its path and query are taken, and only inside this app.
 */
export function addressOf({ view, dataset }: OpenedFile): string {
  const home = `/${OPENED_ID}`;
  if (!URL.canParse(view.permalink)) return home;
  const { pathname, search } = new URL(view.permalink);
  const [, below] = pathname.split(`/${dataset.descriptor.name}/`);
  return `${home}${below ? `/${below}` : ""}${search}`;
}
