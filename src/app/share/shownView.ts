import { matchPath } from "react-router";
import type { Dataset } from "../../domain/dataset";
import type { Shown } from "../../domain/sourcesBehind";
import { VIEWS } from "../../views/registry";

/** What an address shows, with its name for titles. */
export interface NamedView extends Shown {
  readonly title: string;
}

/**
 * What a path of the app shows; undefined where it leads to nothing.
 * @param pathname without the base of the deployment
 */
export function shownView(dataset: Dataset, pathname: string): NamedView | undefined {
  for (const view of VIEWS) {
    const match = matchPath(`/:dataset/${view.path}`, pathname);
    if (!match) continue;
    const id = "id" in match.params ? String(match.params.id) : "";
    const title = view.recordName ? view.recordName(dataset, id) : view.title;
    return title === undefined ? undefined : { view: view.id, id, title };
  }
  return undefined;
}
