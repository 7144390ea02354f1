/** In place of labels of axes: the growth chart has none of Recharts'. */
import type { ReactNode } from "react";

export const CartesianLabelContextProvider = ({ children }: { children: ReactNode }) => children;
export const CartesianLabelFromLabelProp = () => null;
