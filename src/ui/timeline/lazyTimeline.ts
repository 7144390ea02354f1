/** The timeline in its parts, which stand further down the first page than a first paint reaches. */
import { lazyAgain } from "../retry";

export const Band = lazyAgain(async () => ({ default: (await import("./Band")).Band }));

/** The chronicle of a dataset that is too long to be in the page as a whole. */
export const LongChronicle = lazyAgain(() => import("./LongChronicle"));
