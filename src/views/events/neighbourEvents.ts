import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import type { Selection } from "../../domain/selection";

/** The events before and after one, and whether the filters show it. */
export interface NeighbourEvents {
  readonly shown: boolean;
  readonly previous?: Event;
  readonly next?: Event;
}

/** The nearest event in one direction that is let through. */
function nearest(dataset: Dataset, from: number, step: 1 | -1, passes: (index: number) => boolean): Event | undefined {
  for (let index = from + step; index >= 0 && index < dataset.events.length; index += step) {
    if (passes(index)) return dataset.events[index];
  }
  return undefined;
}

/** Neighbours in order of time: among the events shown where the event is one of them, otherwise in the whole record. */
export function neighbourEvents(dataset: Dataset, { mask }: Selection, event: Event): NeighbourEvents {
  const shown = mask[event.index] === 1;
  const passes = (index: number) => !shown || mask[index] === 1;
  return {
    shown,
    previous: nearest(dataset, event.index, -1, passes),
    next: nearest(dataset, event.index, 1, passes),
  };
}
