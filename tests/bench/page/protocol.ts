/** What is agreed between the bench and the probe in the page. */

/** What the page must show for a result to be there; all that is named must hold. */
export interface Expected {
  /** The count that it says: "12 of 1000". */
  readonly count?: string;
  /** Selectors of elements that must have a width. */
  readonly present?: readonly string[];
  /** A text that must stand within an element. */
  readonly text?: { readonly within: string; readonly says: string };
  /** How many entries a list says it has, in the aria-setsize of its first one. */
  readonly size?: { readonly of: string; readonly is: number };
  /** Selector of a canvas that must show something. */
  readonly picture?: string;
  /** Selector of a canvas that must show something else than when the waiting began. */
  readonly redrawn?: string;
}

/** Times in milliseconds since the navigation began. */
export interface Loaded {
  readonly ready: number;
  readonly firstPaint: number | undefined;
  /** The longest task until then; 0 where none was longer than 50 ms, which is where browsers begin to tell. */
  readonly longestTask: number;
  readonly elements: number;
}

/** How evenly frames came while the pointer was dragged. */
export interface FrameTimes {
  readonly perSecond: number;
  /** In milliseconds. */
  readonly longestGap: number;
  /** How many different counts the page said meanwhile. */
  readonly counts: number;
}

export interface Probe {
  readonly loaded: (expected: Expected) => Promise<Loaded>;
  /** Begins to wait for a result of the next input. */
  readonly arm: (input: "keydown" | "pointerdown", expected: Expected) => void;
  /** Milliseconds from the last input of that sort to the second frame after the result. */
  readonly answered: () => Promise<number>;
  readonly countSaid: () => string | undefined;
  readonly startFrames: () => void;
  readonly stopFrames: () => FrameTimes;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}
