import { lazyAgain } from "../retry";

/** How the counts grew, in its panel: the first paint of a page does not wait for it. */
export const GrowthPanel = lazyAgain(() => import("./GrowthPanel"));
