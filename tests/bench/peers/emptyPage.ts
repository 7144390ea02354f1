/** A page that draws nothing and asks for no data: what no other page can be below. */
import { runPeer } from "./peer";

await runPeer(() => undefined, false);
