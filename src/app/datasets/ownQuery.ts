import { queryOptions, skipToken } from "@tanstack/react-query";
import type { OwnChanges } from "../../data/ownChanges";
import { listOwn } from "../../data/ownStore";

/** The datasets of the reader's own; it never rejects. */
export const ownListQuery = queryOptions({
  queryKey: ["own datasets"],
  queryFn: listOwn,
  staleTime: 0,
  structuralSharing: false,
});

/** What the last update of a dataset brought, for as long as the page is open. */
export const ownChangesQuery = (id: string) =>
  queryOptions<OwnChanges>({
    queryKey: ["own changes", id],
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
