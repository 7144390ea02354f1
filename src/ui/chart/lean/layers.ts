import type { ReactNode } from "react";

/**
 * In place of what puts each layer of a chart into a group of its own, wherever it stands in the code: groups are told to Recharts' store
 * when they are in the page, and only then drawn into, which draws the whole chart again. `Plot` writes its parts in the order in
 * which they lie on each other.
 */
const asWritten = ({ children }: { readonly children: ReactNode }) => children;

export const ZIndexLayer = asWritten;
export const AllZIndexPortals = asWritten;
