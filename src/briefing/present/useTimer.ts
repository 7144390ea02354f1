import { useEffect, useState } from "react";

interface Kept {
  /** Seconds run before the last start. */
  readonly before: number;
  /** When it was last started, in ms since 1970; undefined while it stands still. */
  readonly since?: number;
}

const keyOf = (briefing: string) => `alliance-atlas timer ${briefing}`;

function read(briefing: string): Kept {
  try {
    const kept: Partial<Kept> = JSON.parse(sessionStorage.getItem(keyOf(briefing)) ?? "{}");
    return { before: Number(kept.before) || 0, ...(Number(kept.since) > 0 && { since: Number(kept.since) }) };
  } catch {
    return { before: 0 };
  }
}

/** The presenter's time: runs, pauses, goes back to zero, and survives a reload of the window where storage allows. */
export function useTimer(briefing: string) {
  const [kept, setKept] = useState<Kept>(() => {
    const found = read(briefing);
    return found.before === 0 && found.since === undefined ? { before: 0, since: Date.now() } : found;
  });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    try {
      sessionStorage.setItem(keyOf(briefing), JSON.stringify(kept));
    } catch {
      // Storage is blocked: the time holds until the window is closed.
    }
  }, [briefing, kept]);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  const elapsed = kept.before + (kept.since === undefined ? 0 : (now - kept.since) / 1000);
  return {
    elapsed,
    now,
    running: kept.since !== undefined,
    toggle: () =>
      setKept(
        kept.since === undefined
          ? { ...kept, since: Date.now() }
          : { before: kept.before + (Date.now() - kept.since) / 1000 },
      ),
    reset: () => setKept(kept.since === undefined ? { before: 0 } : { before: 0, since: Date.now() }),
  };
}
