import { cpus, totalmem } from "node:os";
import { launch } from "./rounds";

/** What the figures depend on, in one sentence: nothing that tells one machine from another of its kind. */
export async function machineFacts(): Promise<string> {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GB of memory, no screen; Chromium ${version}, headless; Node ${process.versions.node}.`;
}
