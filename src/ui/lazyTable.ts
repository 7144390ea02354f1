/** What only long tables need: tables of a page and of paper are short, or drawn as a whole. */
import { lazyAgain } from "./retry";

export const NearRows = lazyAgain(() => import("./NearRows"));
