import { setupWorker } from "msw/browser";
import { handlers } from "./handlers";
import { isScenario, SCENARIOS } from "./scenarios";

/**
 * Starts the mock server in the page, with the scenario that `?scenario=` names ("ok" where it names none).
 * Called by `src/main.ts` in mode "mock" only, before the app asks for anything.
 */
export async function startMocks(): Promise<void> {
  const asked = new URLSearchParams(location.search).get("scenario") ?? "ok";
  const name = isScenario(asked) ? asked : "ok";
  if (name !== asked) console.warn(`There is no scenario "${asked}": one of ${Object.keys(SCENARIOS).join(", ")}.`);
  await setupWorker(...handlers(name)).start({ onUnhandledRequest: "bypass", quiet: true });
  console.info(`Mock data: ${SCENARIOS[name].says}`);
}
