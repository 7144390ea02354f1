import type { Deck } from "../../domain/deck";

/** Minutes planned for the slides up to one (from 0), itself included; slides without a plan count none. */
export function minutesPlanned(deck: Deck, upTo: number): number {
  return deck.slides.slice(0, upTo + 1).reduce((sum, one) => sum + (one.ok ? (one.slide.minutes ?? 0) : 0), 0);
}

/** Seconds as "4:05" or "1:04:05". */
export function writeTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
