import { useId, useMemo, useRef } from "react";
import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import type { Display, Filters } from "../../domain/filters";
import { selectionOf } from "../../domain/selection";
import { usePins } from "../pins";
import { usePrinting } from "../usePrinting";
import styles from "./Band.module.css";
import { BandAxis, LaneNames } from "./BandAxis";
import { BandCanvas } from "./BandCanvas";
import { BandLegend } from "./BandLegend";
import { BandOverlay } from "./BandOverlay";
import { BandTools } from "./BandTools";
import { type BandFrame, bandHeight } from "./bandFrame";
import { groundOf } from "./bandGround";
import { placeLabels } from "./bandLabels";
import { type BandPicture, bandSentence, markIn, pictureOf } from "./bandModel";
import { byProminence } from "./bandProminence";
import { laneNameBoxes, measureIn } from "./measureLabels";
import { useBandFrame } from "./useBandFrame";
import { type OnDisplay, useTimeWindow, type WindowControls } from "./useTimeWindow";
import { actOnWindow } from "./windowKeys";

/** The numbers of the annotations beside the marks that they are about. */
function BandPins({ picture, pins }: { picture: BandPicture; pins: readonly (readonly [number, number])[] }) {
  return pins.map(([place, number]) => {
    const mark = markIn(picture, place);
    return (
      mark && (
        <span key={place} className={styles.pin} style={{ left: mark.x1 + 3, top: mark.y }} aria-hidden="true">
          {number}
        </span>
      )
    );
  });
}

/** What is drawn on the surface that carries time: the marks, the labels of those that stand out, and the years. */
function BandSurface({
  dataset,
  picture,
  open,
  printing,
}: {
  dataset: Dataset;
  picture: BandPicture;
  open: number | undefined;
  printing: boolean;
}) {
  const { frame } = picture;
  const pins = usePins("event");
  const pinned = useMemo(
    () =>
      [...pins].flatMap(([id, number]) => {
        const place = dataset.eventById.get(id)?.index;
        return place === undefined ? [] : [[place, number] as const];
      }),
    [dataset, pins],
  );
  const prominent = useMemo(() => byProminence(dataset), [dataset]);
  const order = useMemo(() => {
    const first = [...(open === undefined ? [] : [open]), ...pinned.map(([place]) => place)];
    const all = new Uint32Array(first.length + prominent.length);
    all.set(first);
    all.set(prominent, first.length);
    return all;
  }, [open, pinned, prominent]);
  const labels = useMemo(() => {
    const measure = measureIn(frame);
    return placeLabels(dataset, picture, order, { frame, measure, taken: laneNameBoxes(frame, measure) });
  }, [dataset, picture, frame, order]);
  return (
    <>
      <BandCanvas dataset={dataset} picture={picture} labels={labels} open={open} printing={printing} />
      {labels.map(({ index, text, x, y, width, height, side, strong }) => (
        <span
          key={index}
          className={styles.label}
          data-side={side}
          data-strong={strong || undefined}
          style={{ left: x, top: y + 1, width, height: height - 1, lineHeight: `${height - 1}px` }}
          aria-hidden="true"
        >
          {text}
        </span>
      ))}
      <BandPins picture={picture} pins={pinned} />
      <BandAxis picture={picture} />
    </>
  );
}

interface BandProps {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  readonly onDisplay: OnDisplay;
}

/** The lanes in a frame that has been measured, and what can be done with their marks. */
function BandLanes({
  dataset,
  filters,
  display,
  onDisplay,
  frame,
  controls,
  hintId,
  printing,
}: BandProps & { frame: BandFrame; controls: WindowControls; hintId: string; printing: boolean }) {
  const { window } = controls;
  const ground = useMemo(() => groundOf(dataset, window, frame), [dataset, window, frame]);
  const picture = useMemo(
    () => pictureOf(dataset, filters, window, frame, ground),
    [dataset, filters, window, frame, ground],
  );
  return (
    <>
      <LaneNames frame={frame} />
      <BandOverlay
        dataset={dataset}
        selection={selectionOf(dataset, filters)}
        display={display}
        onDisplay={onDisplay}
        picture={picture}
        controls={controls}
        hintId={hintId}
      >
        <BandSurface
          dataset={dataset}
          picture={picture}
          open={dataset.eventById.get(display.select)?.index}
          printing={printing}
        />
      </BandOverlay>
    </>
  );
}

/**
 * The events on a line of time, a lane for each sort. The line is the dataset's and never moves with the filters; what they
 * leave out stays as a faint mark. One Tab stop, arrows inside; zoom and pan by buttons, keys, drag, pinch, Ctrl and wheel.
 */
export function Band({
  fills = false,
  ...props
}: BandProps & {
  /** On a slide: as high as its place, without legend and buttons. */
  fills?: boolean;
}) {
  const { dataset, filters, display, onDisplay } = props;
  const band = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const printing = usePrinting();
  const frame = useBandFrame(band, printing, fills);
  const controls = useTimeWindow(dataset, display.zoom, onDisplay);
  const empty = dataset.events.length === 0;
  return (
    // Its keys work while one of the buttons inside has the focus.
    <figure
      ref={band}
      className={styles.band}
      data-fills={fills || undefined}
      aria-label={bandSentence(dataset, filters, controls.window)}
      onKeyDown={(event) => actOnWindow(event, controls)}
    >
      {!fills && (
        <div className={styles.head}>
          {empty ? <p>{whyNone(dataset, "events")}</p> : <BandLegend dataset={dataset} />}
          <BandTools controls={controls} />
        </div>
      )}
      <p id={hintId} hidden>
        Left and right arrows: previous and next event. Up and down: nearest event of another kind. Plus, minus, 0:
        zoom. Shift and arrows: move. Enter opens, Escape closes.
      </p>
      <div className={styles.body} style={{ minHeight: bandHeight(frame) }}>
        {frame.width > 0 && (
          <BandLanes {...props} frame={frame} controls={controls} hintId={hintId} printing={printing} />
        )}
      </div>
    </figure>
  );
}
