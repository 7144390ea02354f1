import { formatDay } from "../../domain/dates";
import { Button } from "../Button";
import styles from "./Band.module.css";
import { sameWindow, zoomed } from "./timeWindow";
import type { WindowControls } from "./useTimeWindow";
import { ZOOM_STEP } from "./windowKeys";

/**
 * Buttons for what wheel, pinch and drag do, and the stretch of time in words while it is not the whole. A button that can
 * do no more keeps the focus, so that a reader at the keyboard does not lose their place.
 */
export function BandTools({ controls }: { controls: WindowControls }) {
  const { window, whole, settle } = controls;
  const isWhole = sameWindow(window, whole);
  const middle = (window.from + window.to) / 2;
  const zoom = (factor: number) => settle(zoomed(window, whole, factor, middle));
  return (
    <div className={styles.tools}>
      {!isWhole && (
        <span className={styles.stretch}>
          {formatDay(Math.round(window.from))} to {formatDay(Math.round(window.to) - 1)}
        </span>
      )}
      <Button look="quiet" aria-label="Show more time" aria-disabled={isWhole} onClick={() => zoom(ZOOM_STEP)}>
        −
      </Button>
      <Button look="quiet" aria-label="Show less time, larger" onClick={() => zoom(1 / ZOOM_STEP)}>
        +
      </Button>
      <Button look="quiet" aria-disabled={isWhole} onClick={() => settle(whole)}>
        Whole span
      </Button>
    </div>
  );
}
