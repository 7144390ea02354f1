import type { Dataset } from "../../domain/dataset";
import type { Postings } from "../../domain/postings";
import { LANE_IDS } from "./bandFrame";
import { laneAt } from "./bandLanes";

/** A summit counts as much more connected than its list of participants says. */
const SUMMIT_BONUS = 8;

const SUMMITS = LANE_IDS.indexOf("summits");

/** For each event twice its prominence, a whole number. */
function prominenceOf({ columns, counts, eventById }: Dataset): Uint32Array {
  const { size, participants, cited, partOf } = columns;
  const twice = new Uint32Array(size);
  const rows = ({ starts }: Postings, place: number) => (starts[place + 1] as number) - (starts[place] as number);
  const add = (place: number, amount: number) => {
    twice[place] = (twice[place] as number) + amount;
  };
  for (let place = 0; place < size; place++) {
    add(place, 2 * rows(participants, place) + rows(cited, place));
    if (laneAt(columns, place) === SUMMITS) add(place, 2 * SUMMIT_BONUS);
    const whole = partOf[place] as number;
    if (whole >= 0) add(whole, 2);
  }
  for (const { event } of counts) {
    const place = event === undefined ? undefined : eventById.get(event)?.index;
    if (place !== undefined) add(place, 2);
  }
  return twice;
}

/**
 * The events by how connected they are, most first: who took part, what was counted with it, what was part of it, how many
 * sources speak of it. As positions in `dataset.events`.
 */
export function byProminence(dataset: Dataset): Uint32Array {
  const twice = prominenceOf(dataset);
  let most = 0;
  for (let place = 0; place < twice.length; place++) most = Math.max(most, twice[place] as number);
  // Sorted by counting: a comparison for each pair would take as long as a frame.
  const starts = new Uint32Array(most + 2);
  for (let place = 0; place < twice.length; place++) {
    const after = most - (twice[place] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const order = new Uint32Array(twice.length);
  for (let place = 0; place < twice.length; place++) {
    const rank = most - (twice[place] as number);
    const next = starts[rank] as number;
    order[next] = place;
    starts[rank] = next + 1;
  }
  return order;
}
