import type { Dataset } from "../../domain/dataset";
import { EVENT_KINDS, type Event } from "../../domain/event";
import { type BandFrame, LANE_IDS, laneTop, stripHeight } from "./bandFrame";
import { laneAt, touches } from "./bandLanes";
import { stretchAt } from "./bandMarks";
import type { BandPicture } from "./bandModel";

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

const SUMMITS = LANE_IDS.indexOf("summits");

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

/** A mark that asks for a label: an event by its position, where it stands, and how it is called once that is needed. */
interface Asking {
  readonly place: number;
  readonly lane: number;
  readonly middle: number;
}

const namesOf = new WeakMap<Dataset, Map<number, string>>();

/** The name of an event in the band. Kept: the same few hundred are asked for with every frame of a drag. */
function nameAt(dataset: Dataset, place: number): string {
  const names = namesOf.get(dataset) ?? new Map<number, string>();
  namesOf.set(dataset, names);
  let name = names.get(place);
  if (name === undefined) {
    const event = dataset.events[place];
    name = event ? nameInBand(event) : "";
    names.set(place, name);
  }
  return name;
}

function labelAt(dataset: Dataset, { place, lane, middle }: Asking, side: Label["side"], room: LabelRoom) {
  const { frame, measure } = room;
  const pole = Math.round(middle);
  const widest = Math.min(Math.max(150, frame.width * 0.22), 270) * frame.unit;
  const free = side === "right" ? frame.width - pole - POLE_GAP : pole - POLE_GAP;
  const name = nameAt(dataset, place);
  const text = shortened(name, Math.min(widest, free), measure);
  const width = Math.ceil(measure(text));
  if (text === "" || (text !== name && width < LEAST_OF_A_TITLE * frame.unit)) return undefined;
  const label: Label = {
    index: place,
    text,
    pole,
    side,
    strong: lane === SUMMITS,
    x: side === "right" ? pole + POLE_GAP : pole - POLE_GAP - width,
    y: laneTop(frame, lane),
    width,
    height: stripHeight(frame),
  };
  return label;
}

/** The label with its pole and the distance to the next. */
function claimed(label: Label): Box {
  const left = Math.min(label.x, label.pole) - GAP / 2;
  const right = Math.max(label.x + label.width, label.pole) + GAP / 2;
  return { x: left, y: label.y, width: right - left, height: label.height };
}

/** The label of a mark on the side where it is free; undefined where neither is. */
function freeLabel(dataset: Dataset, asking: Asking, taken: readonly Box[], room: LabelRoom): Label | undefined {
  const { frame } = room;
  const least = { y: laneTop(frame, asking.lane), width: LEAST * frame.unit, height: 1 };
  for (const side of ["right", "left"] as const) {
    // Most events of a full lane have no room at all: that is seen before any text is measured.
    const x = side === "right" ? asking.middle : asking.middle - LEAST * frame.unit;
    const start = { ...least, x };
    if (taken.some((other) => overlap(start, other))) continue;
    const label = labelAt(dataset, asking, side, room);
    if (!label) continue;
    const whole = claimed(label);
    if (!taken.some((other) => overlap(whole, other))) return label;
  }
  return undefined;
}

/**
 * Labels for the most connected of the selected events, so that none touches another, a taken box or the frame.
 * @param order positions in `dataset.events`, the most deserving of a label first
 */
export function placeLabels(
  dataset: Dataset,
  { ground, mask }: Pick<BandPicture, "ground" | "mask">,
  order: Iterable<number>,
  room: LabelRoom,
): Label[] {
  const { columns, days, scale } = ground;
  const labels: Label[] = [];
  const taken = [...room.taken];
  const tried = new Set<number>();
  for (const place of order) {
    if (mask[place] !== 1 || !touches(columns, place, days) || tried.has(place)) continue;
    const { x0, x1 } = stretchAt(columns, place, scale, room.frame);
    const middle = (x0 + x1) / 2;
    if (middle < 0 || middle > room.frame.width) continue;
    if (tried.size > MOST_TRIED) break;
    tried.add(place);
    const label = freeLabel(dataset, { place, lane: laneAt(columns, place), middle }, taken, room);
    if (!label) continue;
    labels.push(label);
    taken.push(claimed(label));
  }
  return labels;
}
