import * as z from "zod/mini";
import { loadWhole } from "./loadWhole";

const playerSchema = z.strictObject({ script: z.string(), style: z.string() });

/** The code of a player for one briefing, as it is put into a file: a script that needs no other, and its style sheet. */
export type Player = z.infer<typeof playerSchema>;

/** Fetches the player that was built with this app (`src/cli/standalonePlugin.ts`). @throws LoadError */
export function loadPlayer(signal: AbortSignal): Promise<Player> {
  return loadWhole(`${import.meta.env.BASE_URL}standalone/player.json`, playerSchema, signal);
}
