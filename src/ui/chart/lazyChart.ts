import { lazyAgain } from "../retry";

/** The growth chart, with the library that draws its axes: only where it is the form that is shown. */
export const StepChart = lazyAgain(() => import("./StepChart"));
