import type { Dataset } from "../../domain/dataset";
import { EVENT_KINDS, type Event } from "../../domain/event";
import { type BandFrame, laneTop, stripHeight } from "./bandFrame";
import type { Mark } from "./bandMarks";

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label above its mark: a flag at a pole that stands on the mark. `x`… is the box of its text. */
export interface Label extends Box {
  readonly index: number;
  readonly text: string;
  /** Horizontal position of the pole. */
  readonly pole: number;
  readonly side: "right" | "left";
  /** Whether it names a summit: these stand out among the labels. */
  readonly strong: boolean;
}

/** Width of a text in the type of the labels, in CSS pixels. */
export type Measure = (text: string) => number;

/** Between two labels, and between a pole and its text. */
const GAP = 10;
const POLE_GAP = 4;
/** After so many events without room the picture is full enough. */
const MOST_TRIED = 300;
/** A title cut to less than this says too little, at a text size of 16 px. */
const LEAST_OF_A_TITLE = 116;
/** No label is narrower. */
const LEAST = 20;
/** Words up to this length do not end a cut title: "announced, with…". */
const SHORT_WORD = 4;

/** Whether two boxes share any point; touching counts. */
export function overlap(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const isSummit = (event: Event) => EVENT_KINDS[event.kind].lane === "summits";

/** A summit counts as much more connected than its list of participants says. */
const SUMMIT_BONUS = 8;

/**
 * The events by how connected they are, most first: who took part, what was counted with it, what was part of it, how many
 * sources speak of it. As positions in `dataset.events`.
 */
export function byProminence(dataset: Dataset): number[] {
  const prominence = dataset.events.map(
    (event) => event.participants.length + event.citations.length / 2 + (isSummit(event) ? SUMMIT_BONUS : 0),
  );
  const add = (id: string | undefined) => {
    const event = id === undefined ? undefined : dataset.eventById.get(id);
    if (event) prominence[event.index] = (prominence[event.index] ?? 0) + 1;
  };
  for (const count of dataset.counts) add(count.event);
  for (const event of dataset.events) add(event.partOf);
  return prominence.map((_, index) => index).sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b);
}

/** What names an event in the band: a summit its town, as its lane says that it is one; any other event its title. */
export function nameInBand(event: Event): string {
  const town = event.place?.name.split(",").at(-1)?.trim();
  return isSummit(event) && town ? town : event.title;
}

/** A text cut after a telling word so that it is no wider than asked, with "…"; "" where no word fits. */
export function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    while (words.length > 1 && (words.at(-1)?.length ?? 0) <= SHORT_WORD) words.pop();
    const cut = `${words.join(" ").replace(/[,;:–—-]+$/, "")}…`;
    if (measure(cut) <= width) return cut;
  }
  return "";
}

/** What the labels are set into. */
export interface LabelRoom {
  readonly frame: BandFrame;
  readonly measure: Measure;
  /** Boxes that are taken already, such as the lane names of a narrow band. */
  readonly taken: readonly Box[];
}

function labelAt(event: Event, mark: Mark, side: Label["side"], room: LabelRoom): Label | undefined {
  const { frame, measure } = room;
  const pole = Math.round((mark.x0 + mark.x1) / 2);
  const widest = Math.min(Math.max(150, frame.width * 0.22), 270) * frame.unit;
  const free = side === "right" ? frame.width - pole - POLE_GAP : pole - POLE_GAP;
  const name = nameInBand(event);
  const text = shortened(name, Math.min(widest, free), measure);
  const width = Math.ceil(measure(text));
  if (text === "" || (text !== name && width < LEAST_OF_A_TITLE * frame.unit)) return undefined;
  return {
    index: event.index,
    text,
    pole,
    side,
    strong: isSummit(event),
    x: side === "right" ? pole + POLE_GAP : pole - POLE_GAP - width,
    y: laneTop(frame, mark.lane),
    width,
    height: stripHeight(frame),
  };
}

/** The label with its pole and the distance to the next. */
function claimed(label: Label): Box {
  const left = Math.min(label.x, label.pole) - GAP / 2;
  const right = Math.max(label.x + label.width, label.pole) + GAP / 2;
  return { x: left, y: label.y, width: right - left, height: label.height };
}

/**
 * Labels for the most connected of the selected marks, so that none touches another, a taken box or the frame.
 * @param order positions in `dataset.events`, the most deserving of a label first
 */
export function placeLabels(
  dataset: Dataset,
  marks: readonly Mark[],
  order: Iterable<number>,
  room: LabelRoom,
): Label[] {
  const markOf = new Map<number, Mark>();
  for (const mark of marks) {
    const middle = (mark.x0 + mark.x1) / 2;
    if (mark.selected && middle >= 0 && middle <= room.frame.width) markOf.set(mark.index, mark);
  }
  const labels: Label[] = [];
  const taken = [...room.taken];
  let tried = 0;
  for (const index of order) {
    const mark = markOf.get(index);
    const event = dataset.events[index];
    if (!mark || !event) continue;
    markOf.delete(index);
    if (tried++ > MOST_TRIED) break;
    const middle = (mark.x0 + mark.x1) / 2;
    const y = laneTop(room.frame, mark.lane);
    for (const side of ["right", "left"] as const) {
      // Most events of a full lane have no room at all: that is seen before any text is measured.
      const x = side === "right" ? middle : middle - LEAST * room.frame.unit;
      const least = { x, y, width: LEAST * room.frame.unit, height: 1 };
      if (taken.some((other) => overlap(least, other))) continue;
      const label = labelAt(event, mark, side, room);
      if (!label || taken.some((other) => overlap(claimed(label), other))) continue;
      labels.push(label);
      taken.push(claimed(label));
      break;
    }
  }
  return labels;
}
