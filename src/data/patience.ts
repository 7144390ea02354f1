/** How long a server may be silent, and how often it is asked again. */
export interface Patience {
  /** Without a single byte for so many milliseconds a request is given up: a large file may take as long as it likes. */
  readonly quiet: number;
  /** Pauses before the second try, the third …, in milliseconds; as many as there are further tries. */
  readonly pauses: readonly number[];
  /** Up to this share is added to a pause by chance, so that many readers do not come back in the same moment. */
  readonly jitter: number;
  /** The longest pause, in milliseconds, that a server may ask for (Retry-After): who would wait longer is told at once. */
  readonly longest: number;
}

export const PATIENCE: Patience = { quiet: 20_000, pauses: [500, 1500], jitter: 0.3, longest: 5000 };

/** Answers that pass by themselves: too slow, too many, the server's own fault. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

export const passes = (status: number) => PASSING.has(status);

/**
 * How long a server asks to be left alone: seconds or a date.
 * @see RFC 9110, 10.2.3
 * @param now in ms since 1970
 * @returns milliseconds, or undefined where it does not say
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * The pause before another try.
 * @param tries how many there have been
 * @param asked what the server asks for
 * @returns milliseconds, or undefined where there is to be no other
 */
export function pauseAfter(
  tries: number,
  asked: number | undefined,
  { pauses, jitter, longest }: Patience,
  chance = Math.random(),
): number | undefined {
  const own = pauses[tries - 1];
  if (own === undefined || (asked !== undefined && asked > longest)) return undefined;
  return Math.max(own, asked ?? 0) * (1 + jitter * chance);
}

/**
 * Aborts when nothing has come for a while, and with a signal of the caller's. (`AbortSignal.any` is younger than the oldest browsers
 * for which the app is built.)
 * @param quiet in milliseconds
 * @returns `alive` for every sign of life, which puts it off; `stop` to abort; `end` to watch no longer
 */
export function watchSilence(quiet: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  let silent = false;
  const give = () => {
    silent = true;
    controller.abort();
  };
  let timer = setTimeout(give, quiet);
  const follow = () => controller.abort(signal?.reason);
  if (signal?.aborted) follow();
  else signal?.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    wasSilent: () => silent,
    stop: () => controller.abort(),
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(give, quiet);
    },
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", follow);
    },
  };
}

/** Waits, and rejects with the signal's reason where it is aborted before. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    }, ms);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener("abort", giveUp, { once: true });
  });
}
