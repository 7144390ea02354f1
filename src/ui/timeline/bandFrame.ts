import { EVENT_KINDS, type Event, LANES, type LaneId } from "../../domain/event";
import type { TimeWindow } from "./timeWindow";

/** What the band is drawn in. All lengths in CSS pixels. */
export interface BandFrame {
  /** Width of the surface that carries time, without the column of lane names. */
  readonly width: number;
  /** Whether the lane names stand inside the lanes, for want of a column at the left. */
  readonly narrow: boolean;
  /** Size of the reader's text against 16 px: heights grow with it. */
  readonly unit: number;
  /** Height of the marks' part of a lane, where the band has to fill a given height; else it follows from `unit`. */
  readonly track?: number;
}

/** Below this width of the whole band (at a text size of 16 px) the lane names stand inside the lanes. */
const NARROW = 640;
/** Width of the column of lane names, at a text size of 16 px. */
const NAMES = 160;

/** Lanes top to bottom. */
export const LANE_IDS = Object.keys(LANES) as LaneId[];

/** Heights at a text size of 16 px: a strip for labels, under it the marks; under all lanes the axis. */
const STRIP = 18;
const TRACK = 24;
const AXIS = 30;
/** Distance kept from both ends of the surface, so that the marks of the first and last day are whole. */
const INSET = 6;

export const stripHeight = (frame: BandFrame): number => STRIP * frame.unit;
export const trackHeight = (frame: BandFrame): number => frame.track ?? TRACK * frame.unit;
export const laneHeight = (frame: BandFrame): number => stripHeight(frame) + trackHeight(frame);
export const axisHeight = (frame: BandFrame): number => AXIS * frame.unit;
export const lanesHeight = (frame: BandFrame): number => laneHeight(frame) * LANE_IDS.length;
export const bandHeight = (frame: BandFrame): number => lanesHeight(frame) + axisHeight(frame);

/** Marks are never lower than this, nor taller, at a text size of 16 px. */
const LEAST_TRACK = 14;
const MOST_TRACK = 48;

/**
 * The frame for a band of a width, lane names included.
 * @param height that it has to fill; without it the band takes what its lanes need
 */
export function frameOf(whole: number, unit: number, height?: number): BandFrame {
  const narrow = whole < NARROW * unit;
  const frame = { width: Math.max(0, Math.floor(narrow ? whole : whole - NAMES * unit)), narrow, unit };
  if (height === undefined) return frame;
  const room = Math.floor((height - axisHeight(frame)) / LANE_IDS.length) - stripHeight(frame);
  return { ...frame, track: Math.max(LEAST_TRACK * unit, Math.min(MOST_TRACK * unit, room)) };
}

/** Top of a lane. */
export const laneTop = (frame: BandFrame, lane: number): number => lane * laneHeight(frame);
/** Height at which the marks of a lane are centred. */
export const laneMiddle = (frame: BandFrame, lane: number): number =>
  laneTop(frame, lane) + stripHeight(frame) + trackHeight(frame) / 2;

/** The lane of an event, as its position from the top. */
export function laneOf(event: Event): number {
  return LANE_IDS.indexOf(EVENT_KINDS[event.kind].lane);
}

/** The way between moments and horizontal positions. */
export interface TimeScale {
  readonly x: (moment: number) => number;
  readonly moment: (x: number) => number;
  readonly pixelsPerDay: number;
}

/** The linear scale of a window in a frame. */
export function timeScale(window: TimeWindow, frame: BandFrame): TimeScale {
  const pixelsPerDay = Math.max(1, frame.width - 2 * INSET) / (window.to - window.from);
  return {
    x: (moment) => INSET + (moment - window.from) * pixelsPerDay,
    moment: (x) => window.from + (x - INSET) / pixelsPerDay,
    pixelsPerDay,
  };
}
