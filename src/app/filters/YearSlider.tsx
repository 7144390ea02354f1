import { useRef } from "react";
import styles from "./YearSlider.module.css";

type Years = readonly [first: number, last: number];

/** The years with one thumb moved: a thumb stops at the other one. */
function moved([first, last]: Years, thumb: 0 | 1, year: number): Years {
  return thumb === 0 ? [Math.min(year, last), last] : [first, Math.max(year, first)];
}

/**
 * A slider of two thumbs, made of two native ranges on one track, so that keys, touch and screen readers work as the
 * device does it. `onSlide` tells each position while a thumb is dragged; `onChange` the one where it was let go.
 */
export function YearSlider({
  min,
  max,
  value,
  onSlide,
  onChange,
}: {
  min: number;
  max: number;
  value: Years;
  onSlide: (years: Years) => void;
  onChange: (years: Years) => void;
}) {
  const pending = useRef<Years>(undefined);
  const commit = () => {
    if (pending.current) onChange(pending.current);
    pending.current = undefined;
  };
  const thumb = (index: 0 | 1, label: string) => (
    <input
      type="range"
      aria-label={label}
      min={min}
      max={max}
      value={value[index]}
      onChange={(event) => {
        pending.current = moved(value, index, event.target.valueAsNumber);
        onSlide(pending.current);
      }}
      onPointerUp={commit}
      onPointerCancel={commit}
      onKeyUp={commit}
      onBlur={commit}
    />
  );
  // Where both thumbs stand at the right end, only the first can move: it lies on top.
  return (
    <div className={styles.slider} data-first-on-top={value[0] === max || undefined}>
      {thumb(0, "First year")}
      {thumb(1, "Last year")}
    </div>
  );
}
