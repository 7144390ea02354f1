import type { ReactNode } from "react";

/** In place of what puts the layers of a chart in order: outside of a chart, Recharts too draws them where they are written. */
export const ZIndexLayer = ({ children }: { readonly children: ReactNode }) => children;
