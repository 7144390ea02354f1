/** As much of a scale of d3 as Recharts asks of one. */
interface LinearScale {
  (value: number): number;
  domain: Both<LinearScale>;
  range: Both<LinearScale>;
}
interface Both<Scale> {
  (): readonly number[];
  (next: readonly number[]): Scale;
}

/**
 * In place of all scales of d3, with their colours, formats of numbers and formats of dates: both axes of the growth chart are linear,
 * and their ticks are given. Recharts asks for a scale by its name, so that no build could tell which of them it never asks for.
 */
export function scaleLinear(): LinearScale {
  let domain: readonly number[] = [0, 1];
  let range: readonly number[] = [0, 1];
  const scale = (value: number) => {
    const [from = 0, to = 1] = domain;
    const [start = 0, end = 1] = range;
    // A domain without extent has its values in the middle, as with d3.
    const share = to === from ? 0.5 : (value - from) / (to - from);
    return start * (1 - share) + end * share;
  };
  const whole = Object.assign(scale, {
    domain: (next?: readonly number[]) => {
      if (!next) return domain;
      domain = Array.from(next, Number);
      return whole;
    },
    range: (next?: readonly number[]) => {
      if (!next) return range;
      range = Array.from(next, Number);
      return whole;
    },
  });
  return whole as LinearScale;
}

/** Recharts takes a scale that is not there for one that it does not know. */
export const scalePoint = undefined;
