import type { CDPSession, Page } from "@playwright/test";
import type { Questions } from "./dataset";
import type { Measure, Sample } from "./measure/measures";
import type { Expected } from "./page/protocol";

/** What an interaction is done with. */
export interface At {
  readonly page: Page;
  readonly session: CDPSession;
  readonly questions: Questions;
}

/** One thing that a reader does, and the figures that come of it. */
export interface Interaction {
  /** The measure that stands for the whole of it where it does not finish. */
  readonly part: Measure;
  readonly run: (at: At) => Promise<Sample>;
}

/** One of the pages that are measured beside each other. */
export interface System {
  readonly id: string;
  readonly label: string;
  /** Its address for a dataset, without the first slash. */
  readonly path: (questions: Questions) => string;
  /** What its page shows when all data are on the screen. */
  readonly loaded: (questions: Questions) => Expected;
  readonly interactions: readonly Interaction[];
}
