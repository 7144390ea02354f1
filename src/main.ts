/**
 * The first code that runs: it asks for what the address names and has it read in another thread, while the code that draws it
 * is still on its way.
 */
import { loadAhead, readAhead } from "./app/ahead";
import { lockDown } from "./app/lockDown";
import { startTheme } from "./app/theme";
import { startReader } from "./data/reader";
import { pause } from "./domain/pause";
import { whenIdle } from "./ui/whenIdle";

/** In slices, between which the browser goes on with what it has on hand: at this moment it has most of a page to read. */
async function start() {
  const { pathname, search } = window.location;
  // The development server connects to more, and makes its own code from text.
  if (import.meta.env.PROD) lockDown(search);
  startReader();
  if (import.meta.env.MODE === "mock") {
    const { startMocks } = await import("../mocks/browser");
    await startMocks();
  }
  await pause();
  const read = readAhead(pathname, search);
  // While the data are on their way the browser is at rest now and then, and yet has better things to ask for.
  if (import.meta.env.PROD) void read.then(() => whenLoaded(keepOffline));
  startTheme(search);
  await pause();
  const drawing = import("./app/draw");
  loadAhead(pathname, drawing);
  const { draw } = await drawing;
  draw();
  await pause();
  startFormats();
}

// Not called by the module itself: where a debugger or a measuring tool looks on, V8 reads this whole file again for every request
// that has the module among its callers.
queueMicrotask(start);

/**
 * What `Intl` begins with is read once for a page and its threads, which takes 30 ms: here, where the page waits for the data, and neither
 * where it draws them nor in the thread that it waits for.
 */
function startFormats() {
  return [new Intl.NumberFormat("en-GB"), new Intl.DateTimeFormat("en-GB"), new Intl.ListFormat("en-GB")];
}

/** In milliseconds: what is kept is fetched past the page, and may wait longer than a part of it. */
const PATIENCE = 5000;

/** Runs something when the page has all that it names and the browser is at rest. */
function whenLoaded(run: () => void) {
  const atRest = () => whenIdle(run, PATIENCE);
  if (document.readyState === "complete") atRest();
  else window.addEventListener("load", atRest, { once: true });
}

/** What no first paint needs, and no page does without: an app that is being developed keeps nothing. */
function keepOffline() {
  // Where even that code cannot be had, the page goes on without it.
  import("./app/offline/keepOffline").then((offline) => offline.keepOffline()).catch(() => undefined);
}
