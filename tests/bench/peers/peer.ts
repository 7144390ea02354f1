/** What all peers share: they fetch the same events, draw them, and draw again what the year lets through. */
import type { EventRecord } from "../../../src/domain/schema";

/**
 * Draws the given events in place of what was drawn before.
 * @returns when the library says that it is done; nothing where the drawing is in the page on return
 */
export type Draw = (events: readonly EventRecord[], stage: HTMLElement) => Promise<void> | undefined;

function element<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The number of days since 1970 at which an event is drawn: the first that its date may mean. */
export const firstDay = (date: string) => Date.parse(date);

/**
 * Runs a peer: fetch, draw all, then draw what the year in the field leaves at each Enter. The count is put into the page
 * once the library is done, and with it the result is there.
 * @param needsData whether the events are fetched; without them every year leaves none
 */
export async function runPeer(draw: Draw, needsData = true): Promise<void> {
  const script = element<HTMLScriptElement>("script[data-events]");
  const stage = element<HTMLElement>("#stage");
  const status = element<HTMLElement>("[role=status]");
  const year = element<HTMLInputElement>("#year");
  const size = Number(script.dataset["size"]);
  const events: readonly EventRecord[] = needsData
    ? (await (await fetch(script.dataset["events"] ?? "")).json()).events
    : [];
  const show = async (shown: readonly EventRecord[]) => {
    const drawn = draw(shown, stage);
    if (drawn) await drawn;
    const counted = needsData || year.value !== "" ? shown.length : size;
    status.textContent = `${counted} of ${size} events`;
  };
  const fail = (error: unknown) => console.error(error);
  year.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") show(events.filter(({ date }) => date.startsWith(year.value))).catch(fail);
  });
  element("#clear").addEventListener("click", () => {
    year.value = "";
    show(events).catch(fail);
  });
  await show(events);
}
