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

/** The inputs from which an answer is measured. */
export type Input = "keydown" | "pointerdown";

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
  readonly arm: (input: Input, expected: Expected) => void;
  /** Milliseconds from the last input of that sort to the second frame after the result. */
  readonly answered: () => Promise<number>;
  readonly countSaid: () => string | undefined;
  readonly startFrames: () => void;
  readonly stopFrames: () => FrameTimes;
}

/** What a page shows, without what made it. */
export interface StillPage {
  /** Of its first element. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Markup of its styles, and of the fonts that it asks for. */
  readonly styles: readonly string[];
  readonly body: string;
  /** What its canvases show, in their order. */
  readonly pictures: readonly { readonly width: number; readonly height: number; readonly url: string }[];
  /** Which of its popovers are open. */
  readonly open: readonly number[];
  readonly scrolled: number;
}

/** What an input changed: the page at the input, and in the second frame after the result. */
export interface Change {
  readonly input: Input;
  readonly expected: Expected;
  readonly before: StillPage;
  readonly after: StillPage;
}

/** Takes down what a page shows, and shows it again. */
export interface Taken {
  readonly takePage: () => StillPage;
  /** The list grows with each answer. */
  readonly takeDown: () => readonly Change[];
  readonly show: (page: StillPage) => Promise<void>;
  readonly putInAt: (input: Input, page: StillPage) => Promise<void>;
  /** Goes from the page that is shown to another and back, with every move of the pointer. */
  readonly swayTo: (page: StillPage) => Promise<void>;
  /** How often it went. */
  readonly swayed: () => number;
}

declare global {
  interface Window {
    readonly probe: Probe;
    /** Only where floors are measured. */
    readonly still: Taken;
  }
}
