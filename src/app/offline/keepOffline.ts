import { ask, isPresenting, type News } from "../../serviceWorker/messages";
import { addressFrame } from "../../url/addressFrame";
import { getOffline, setOffline } from "./offlineState";

const SCOPE = import.meta.env.BASE_URL;

/** Whether this window is shown by a worker: when another one takes over, it has to be loaded again. */
let shownByWorker = false;

function hear({ data, ports }: MessageEvent<News>) {
  const { kept } = getOffline();
  if (data.kind === "presenting?") ports[0]?.postMessage(isPresenting(window.location.pathname));
  // What is ready stays ready while a newer version is fetched.
  else if (kept.state === "ready") setOffline({ missed: data.kind === "failed" });
  else if (data.kind === "failed") setOffline({ kept: { state: "failed", full: data.full } });
  else setOffline({ kept: { state: "saving", stored: data.stored, of: data.of } });
}

function follow(container: ServiceWorkerContainer) {
  shownByWorker = container.controller !== null;
  container.addEventListener("message", hear);
  container.startMessages();
  container.addEventListener("controllerchange", () => {
    if (shownByWorker && !isPresenting(window.location.pathname)) window.location.reload();
    shownByWorker = true;
  });
}

async function check(worker: ServiceWorker) {
  const { stored, of, data } = await ask(worker, "check");
  setOffline({ kept: stored === of ? { state: "ready", data } : { state: "failed", full: false } });
}

async function offer(worker: ServiceWorker) {
  const { data, windows } = await ask(worker, "describe");
  setOffline({ offer: { worker, data, windows, later: false, refused: false } });
}

/** Follows a worker that is being installed or waits: the first one becomes the one in use, a newer one is offered. */
function watch(worker: ServiceWorker, registration: ServiceWorkerRegistration) {
  const look = () => {
    if (worker.state === "installed" && registration.active) void offer(worker);
    if (worker.state === "redundant" && getOffline().offer?.worker === worker) setOffline({ offer: undefined });
  };
  worker.addEventListener("statechange", look);
  look();
}

/** The browser looks by itself too, but some time after a page was loaded, and not while it has much to do. */
async function lookForNewer(registration: ServiceWorkerRegistration) {
  // Without a network there is nothing newer, and of a version that cannot be stored its worker tells the pages.
  await registration.update().catch(() => undefined);
}

/** @returns undefined where the browser refuses */
async function register(container: ServiceWorkerContainer) {
  await container.register(`${SCOPE}sw.js`, { scope: SCOPE, updateViaCache: "none" });
  return container.getRegistration(SCOPE);
}

/**
 * Keeps this version of the app and its data for use without a network, and says in `offlineState` how that goes. Does nothing in a
 * page that is embedded in another.
 */
export async function keepOffline() {
  if (addressFrame().embed) return;
  // Left out of the browser's interface where the page does not come by https, and by some settings.
  if (!("serviceWorker" in navigator)) return setOffline({ kept: { state: "blocked" } });
  try {
    const container = navigator.serviceWorker;
    follow(container);
    const registration = await register(container);
    if (!registration) return setOffline({ kept: { state: "blocked" } });
    for (const newer of [registration.waiting, registration.installing]) if (newer) watch(newer, registration);
    registration.addEventListener("updatefound", () => {
      if (registration.installing) watch(registration.installing, registration);
    });
    const isFirstVisit = registration.active === null;
    const { active } = await container.ready;
    if (active) await check(active);
    if (!isFirstVisit) await lookForNewer(registration);
  } catch (error) {
    // A TypeError says that the script could not be fetched; everything else, that the browser refuses.
    setOffline({ kept: error instanceof TypeError ? { state: "failed", full: false } : { state: "blocked" } });
  }
}

/** Puts the newer version into use: all windows are loaded again, unless one of them presents a briefing. */
export async function takeNewer() {
  const { offer: asked } = getOffline();
  if (!asked) return;
  shownByWorker = true;
  const { refused } = await ask(asked.worker, "use");
  if (refused) setOffline({ offer: { ...asked, refused } });
}

/** Puts the newer version off: the footer goes on saying that it is there. */
export function putOff() {
  const { offer: asked } = getOffline();
  if (asked) setOffline({ offer: { ...asked, later: true, refused: false } });
}
