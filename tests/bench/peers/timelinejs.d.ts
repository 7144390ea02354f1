declare module "@knight-lab/timelinejs" {
  /** The part of TimelineJS3 that the bench uses: it ships without types. */
  export class Timeline {
    constructor(stage: HTMLElement, story: { events: readonly object[] }, options: Readonly<Record<string, unknown>>);
    on(event: "ready", listener: () => void): void;
  }
}
