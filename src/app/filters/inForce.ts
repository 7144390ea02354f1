import { createContext } from "react";
import { NO_FILTERS } from "../../domain/filters";

/** The filters in force, for what answers at once inside a list that follows them a moment later. */
export const InForce = createContext(NO_FILTERS);
