import { lettersOfTitle } from "../../domain/columns";
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
/** No text is narrower. */
const LEAST = 11;
/** The letters of a text are on average no narrower, at a text size of 16 px. */
const LEAST_OF_A_LETTER = 3;
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

/**
 * How wide a text may be beside a pole until it meets a taken box or the end of the band; 0 or less where the pole itself is taken.
 * @param taken in the lane of the pole
 */
function roomBeside(pole: number, side: Label["side"], taken: readonly Box[], { width }: BandFrame): number {
  let [from, to] = [0, width];
  for (const box of taken) {
    const start = box.x - GAP / 2;
    const end = box.x + box.width + GAP / 2;
    if (end < pole) from = Math.max(from, end);
    else if (start > pole) to = Math.min(to, start);
    else return 0;
  }
  return (side === "right" ? to - pole : pole - from) - POLE_GAP;
}

/**
 * Whether the name of an event could stand in a room. Most events of a full lane have too little, which is seen without reading their
 * records and measuring their names: to set text is what takes long.
 */
function mayFit({ columns }: Dataset, { place, lane }: Asking, room: number, { unit }: BandFrame): boolean {
  if (room < LEAST * unit) return false;
  if (lane === SUMMITS || room >= LEAST_OF_A_TITLE * unit) return true;
  return lettersOfTitle(columns, place) * LEAST_OF_A_LETTER * unit <= room;
}

/**
 * The label of a mark on the side where it is free; undefined where neither is.
 * @param taken in the lane of the mark
 */
function freeLabel(dataset: Dataset, asking: Asking, taken: readonly Box[], room: LabelRoom): Label | undefined {
  const { frame } = room;
  for (const side of ["right", "left"] as const) {
    const free = roomBeside(Math.round(asking.middle), side, taken, frame);
    if (!mayFit(dataset, asking, free, frame)) continue;
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
  // A label takes room in its own lane only.
  const takenIn = LANE_IDS.map((_, lane) => {
    const whole = { x: 0, width: room.frame.width, y: laneTop(room.frame, lane), height: stripHeight(room.frame) };
    return room.taken.filter((box) => overlap(box, whole));
  });
  const tried = new Set<number>();
  for (const place of order) {
    if (mask[place] !== 1 || !touches(columns, place, days) || tried.has(place)) continue;
    const { x0, x1 } = stretchAt(columns, place, scale, room.frame);
    const middle = (x0 + x1) / 2;
    if (middle < 0 || middle > room.frame.width) continue;
    if (tried.size > MOST_TRIED) break;
    tried.add(place);
    const lane = laneAt(columns, place);
    const taken = takenIn[lane] ?? [];
    const label = freeLabel(dataset, { place, lane, middle }, taken, room);
    if (!label) continue;
    labels.push(label);
    taken.push(claimed(label));
  }
  return labels;
}
