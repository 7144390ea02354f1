import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import type { Dataset } from "../../domain/dataset";
import { useEmphasis } from "../emphasis";
import { useLater } from "../useLater";
import { windowResizes, zoomOf } from "../zoom";
import styles from "./Band.module.css";
import { type BandFrame, bandHeight } from "./bandFrame";
import type { Label } from "./bandLabels";
import { type BandPicture, eventsTouched } from "./bandModel";
import { coloursOf, drawBand } from "./drawBand";
import { drawHighlights } from "./drawHighlights";
import { useTheme } from "./useTheme";

/** Dots of the canvas for one CSS pixel on paper: about 300 to the inch. */
const PRINTED_RATIO = 3;
/** Paper is light in every theme. */
const paperColours = () => import("./paperColours").then(({ PAPER_COLOURS }) => PAPER_COLOURS);

/** Gives a canvas so many dots, where it has others: what it had costs a new one with every frame of a drag. */
function resize(surface: HTMLCanvasElement, width: number, height: number) {
  if (surface.width !== Math.round(width)) surface.width = Math.round(width);
  if (surface.height !== Math.round(height)) surface.height = Math.round(height);
}

/**
 * The marks on one canvas. While the reader points at one thing after the other, what stays is drawn once for each picture and kept, and
 * what is pointed at is drawn over a copy of it, so that pointing costs the same with ten events and with ten thousand. A copy costs as
 * much as the picture: what is drawn a first time, as in a drag or where an event is opened, has none.
 */
export function BandCanvas({
  dataset,
  picture,
  labels,
  open,
  printing,
}: {
  dataset: Dataset;
  picture: BandPicture;
  labels: readonly Label[];
  open: number | undefined;
  printing: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [subject] = useEmphasis();
  const theme = useTheme();
  const base = useMemo(() => document.createElement("canvas"), []);
  const later = useLater(paperColours);
  const onPaper = printing ? later : undefined;
  const { frame } = picture;
  const height = bandHeight(frame);

  // Asking for the zoom lays out the page: once for each size of band and window, not with every frame of a drag.
  const zoomed = useRef<{ frame: BandFrame; resizes: number; zoom: number }>(undefined);

  const touched = useMemo(() => new Set(eventsTouched(dataset, subject)), [dataset, subject]);

  // Draws what stays, in as many dots as the surface will have, whichever canvas it goes to.
  const draw = useCallback(
    (surface: HTMLCanvasElement, shown: HTMLCanvasElement) => {
      const pen = surface.getContext("2d");
      if (!pen) return;
      const resizes = windowResizes();
      if (zoomed.current?.frame !== frame || zoomed.current.resizes !== resizes) {
        zoomed.current = { frame, resizes, zoom: zoomOf(shown) };
      }
      const ratio = printing ? PRINTED_RATIO : (window.devicePixelRatio || 1) * zoomed.current.zoom;
      resize(surface, frame.width * ratio, height * ratio);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, surface.width, surface.height);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawBand(pen, picture, labels, onPaper ?? coloursOf(shown, theme));
    },
    [picture, labels, frame, height, theme, printing, onPaper],
  );
  /** Over what something was drawn last, and for what the base was drawn. */
  const pointed = useRef<typeof draw>(undefined);
  const kept = useRef<typeof draw>(undefined);

  // Before the browser paints: the labels beside the canvas move with its marks.
  useLayoutEffect(() => {
    const target = canvas.current;
    const pen = target?.getContext("2d");
    if (!target || !pen || frame.width === 0) return;
    const pointing = touched.size > 0 || open !== undefined;
    const again = kept.current === draw || (pointing && pointed.current === draw);
    if (pointing) pointed.current = draw;
    if (again) {
      if (kept.current !== draw) draw(base, target);
      kept.current = draw;
      resize(target, base.width, base.height);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, target.width, target.height);
      pen.drawImage(base, 0, 0);
      pen.scale(target.width / frame.width, target.height / height);
    } else {
      draw(target, target);
    }
    if (pointing) drawHighlights(pen, picture, touched, open, onPaper ?? coloursOf(target, theme));
  }, [base, draw, picture, touched, open, frame, height, theme, onPaper]);

  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} style={{ width: frame.width, height }} />
    </div>
  );
}
