import { LANES } from "../../domain/event";
import styles from "./Band.module.css";
import type { BandFrame } from "./bandFrame";
import { axisHeight, bandHeight, LANE_IDS, laneHeight, lanesHeight, laneTop, stripHeight } from "./bandFrame";
import type { BandPicture } from "./bandModel";

/** The ticks' words below the lanes, and the years of the filters as a bracket. */
export function BandAxis({ picture }: { picture: BandPicture }) {
  const { frame, ticks, bracket } = picture;
  return (
    <div className={styles.axis} style={{ top: lanesHeight(frame), height: axisHeight(frame) }} aria-hidden="true">
      {bracket && (
        <span
          className={styles.bracket}
          data-starts={bracket.startsHere || undefined}
          data-ends={bracket.endsHere || undefined}
          style={{ left: bracket.x0, width: Math.max(2, bracket.x1 - bracket.x0) }}
        />
      )}
      {ticks.map(
        ({ x, labelX, label, major }) =>
          label && (
            <span key={x} className={styles.tick} data-major={major || undefined} style={{ left: labelX }}>
              {label}
            </span>
          ),
      )}
    </div>
  );
}

/** The names of the lanes: in a column at the left, or inside each lane where the band is narrow. */
export function LaneNames({ frame }: { frame: BandFrame }) {
  return (
    <ul
      className={styles.lanes}
      data-narrow={frame.narrow || undefined}
      style={{ height: frame.narrow ? 0 : bandHeight(frame) }}
    >
      {LANE_IDS.map((lane, position) => (
        <li
          key={lane}
          style={
            frame.narrow
              ? { top: laneTop(frame, position), height: stripHeight(frame) }
              : { top: laneTop(frame, position) + stripHeight(frame), height: laneHeight(frame) - stripHeight(frame) }
          }
        >
          <span>{LANES[lane].label}</span>
        </li>
      ))}
    </ul>
  );
}
