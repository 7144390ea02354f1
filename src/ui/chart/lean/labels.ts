/** In place of labels of axes and marks: the growth chart has none of Recharts'. */
import type { ReactNode } from "react";

const nothing = () => null;
const around = ({ children }: { children: ReactNode }) => children;

export const CartesianLabelContextProvider = around;
export const PolarLabelContextProvider = around;
export const usePolarLabelContext = () => undefined;
export const isLabelContentAFunction = (content: unknown): boolean => typeof content === "function";
export const defaultLabelProps = {};
export const Label = nothing;
export const CartesianLabelFromLabelProp = nothing;
export const PolarLabelFromLabelProp = nothing;
