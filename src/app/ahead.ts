/** What an address names is asked for while the code that draws the page is still on its way. */
import { catalogQuery, datasetQuery } from "../data/datasetQuery";
import { loadProgress } from "../data/loadProgress";
import { queries } from "../data/queries";
import { isFreeId } from "../domain/own";
import { LONGEST_WHOLE } from "../ui/timeline/chronicleModel";
import { givenAddress } from "../url/dataAddress";
import { VIEWS } from "../views/registry";

/** The parts of an address inside this deployment. */
const partsOf = (pathname: string) =>
  pathname
    .slice(import.meta.env.BASE_URL.length)
    .split("/")
    .filter(Boolean);

/**
 * Asks for the dataset of this deployment that an address names, the default one where it names none. Who asks for the same later
 * gets the same answer, or is told why there is none.
 * @param pathname with the path of the deployment
 */
export async function readAhead(pathname: string, search: string): Promise<void> {
  const [named = ""] = partsOf(pathname);
  if (!isFreeId(named) || givenAddress(search) !== "") return;
  try {
    const catalog = await queries.fetchQuery(catalogQuery);
    const id = named || catalog.default;
    if (catalog.datasets.some((dataset) => dataset.id === id)) await queries.prefetchQuery(datasetQuery(catalog, id));
  } catch {
    // Told where the catalog is needed.
  }
}

/** Runs something once the dataset that is being read turns out to be long, which is known before its events are read. */
function whenLong(run: () => void): void {
  const stop = loadProgress.subscribe(() => {
    if (loadProgress.get().found <= LONGEST_WHOLE) return;
    stop();
    run();
  });
}

/**
 * Asks for the code of the view that an address names, and of what it draws.
 * @param pathname with the path of the deployment
 * @param drawing the code that draws a page, on its way: what the view draws last is not compiled in its place, but after it
 */
export function loadAhead(pathname: string, drawing: Promise<unknown>): void {
  // "/" leads to a dataset, whose first view it shows.
  const [, name = "", record] = partsOf(pathname);
  const view = VIEWS.find(({ path }) => path === (record === undefined ? name : `${name}/:id`));
  if (!view) return;
  const { load, loadLast, loadLong } = view;
  // A failure shows when the view is drawn: its boundary asks again.
  const ask = (code: () => Promise<unknown>) => void code().catch(() => undefined);
  ask(load);
  if (loadLast) ask(() => drawing.then(loadLast));
  if (loadLong) whenLong(() => ask(loadLong));
}
