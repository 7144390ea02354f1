import * as z from "zod/mini";
import { loadWhole } from "./loadWhole";

const playerSchema = z.strictObject({ script: z.string(), style: z.string(), policy: z.string() });

/**
 * The code of a player for one briefing, as it is put into a file: a script that needs no other, its style sheet, and the policy
 * that lets these two run, as they are written, and nothing else.
 */
export type Player = z.infer<typeof playerSchema>;

/** Fetches the player that was built with this app (`src/cli/standalonePlugin.ts`). @throws LoadError */
export function loadPlayer(signal: AbortSignal): Promise<Player> {
  return loadWhole(`${import.meta.env.BASE_URL}standalone/player.json`, playerSchema, signal);
}
