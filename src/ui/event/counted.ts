import { formatNumber } from "../../domain/membership";

/** A number with its noun: "1 event", "1,250 events". `plural` where an s does not make it. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(value)} ${value === 1 ? noun : plural}`;
}
