import styles from "./DateStrip.module.css";
import type { Strip } from "./stripModel";

/** Narrower than this many percent, a date is a dot instead of a bar. */
const DOT_WIDTH = 1.5;

/** A row a claim, in units of rem. */
const ROW = 0.95;

/** The candidate dates, a row each, the displayed one filled. Drawn only: the claims beside it say the same in words. */
export function DateStrip({ strip: { marks, ticks } }: { strip: Strip }) {
  return (
    <div className={styles.strip} aria-hidden="true">
      <div className={styles.rows}>
        <div className={styles.letters}>
          {marks.map(({ letter }) => (
            <span key={letter}>{letter}</span>
          ))}
        </div>
        <svg className={styles.plot} aria-hidden="true" height={`${marks.length * ROW}rem`}>
          {ticks.map(({ label, at }) => (
            <line key={label} className={styles.tick} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
          ))}
          {marks.map(({ letter, from, width, displayed }, row) => {
            const middle = `${(row + 0.5) * ROW}rem`;
            const look = displayed ? styles.displayed : styles.other;
            return (
              <g key={letter}>
                <line className={styles.axis} x1="0" x2="100%" y1={middle} y2={middle} />
                {width < DOT_WIDTH ? (
                  <circle className={look} cx={`${from + width / 2}%`} cy={middle} r="4.5" />
                ) : (
                  <rect
                    className={look}
                    x={`${from}%`}
                    width={`${width}%`}
                    y={`${(row + 0.25) * ROW}rem`}
                    height={`${ROW / 2}rem`}
                  />
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <div className={styles.names}>
        {ticks.map(({ label, at }) => (
          <span key={label} style={{ left: `${at}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
