/** An axis of values from 0: its top, and the round values that are labelled. */
export interface ValueScale {
  readonly yMax: number;
  readonly yTicks: readonly number[];
}

const FACTORS = [1, 2, 2.5, 5, 10];
/** About how many steps the axis has. */
const STEPS = 6;

/** A round scale of whole numbers from 0 to at least `highest`: steps of 1, 2, 2½ or 5 times a power of ten. */
export function valueScale(highest: number): ValueScale {
  const rough = Math.max(1, highest / STEPS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (FACTORS.find((factor) => factor * power >= rough && Number.isInteger(factor * power)) ?? 10);
  const steps = Math.max(2, Math.ceil(highest / step));
  return { yMax: steps * step, yTicks: Array.from({ length: steps + 1 }, (_, n) => n * step) };
}
