import { useMemo } from "react";
import { useLocation } from "react-router";
import { DATA_PARAM } from "./dataAddress";

/** A dataset elsewhere that the address names, and the address without it. */
export interface DataParam {
  /** As it is written. */
  readonly given: string;
  /** Path of the page inside the deployment, and its other parameters and fragment: where the dataset is to be shown. */
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Reads `data`, the address of a dataset's descriptor. It stands on any route, and goes when the dataset is there. */
export function useDataParam(): DataParam | undefined {
  const { pathname, search, hash } = useLocation();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const given = params.get(DATA_PARAM);
    if (!given) return undefined;
    params.delete(DATA_PARAM);
    const rest = params.toString();
    return { given, pathname, search: rest && `?${rest}`, hash };
  }, [pathname, search, hash]);
}

/** An address of the app at which the dataset of another address is loaded first. */
export function withData(href: string, address: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}${new URLSearchParams({ [DATA_PARAM]: address })}`;
}
