import type { ComponentType, LazyExoticComponent } from "react";
import type { Dataset } from "../domain/dataset";
import type { Display, Filters } from "../domain/filters";

/**
 * What every view is given. A view reads neither the URL nor the network, so that the address bar, a slide, an embed,
 * a print page and a test feed it the same way.
 */
export interface ViewProps {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  /** The record that the address names, for views of one record; "" elsewhere. */
  readonly id: string;
  /** Id of the part of the view that the address points to ("#part"), or "": it must be there when the view is. */
  readonly part: string;
  readonly onFilters: (change: Partial<Filters>) => void;
  readonly onDisplay: (change: Partial<Display>, step?: "push" | "replace") => void;
}

/** A view: one line of the registry gives it its route, its place in the navigation and its title. */
export interface View {
  readonly id: string;
  /** Route under `/:dataset`; "" is the overview. */
  readonly path: string;
  /** Title of the document and of the link in the navigation. */
  readonly title: string;
  /** Whether the view stands in the main navigation. */
  readonly listed: boolean;
  /** For a view of one record: its name, or undefined where the dataset has no such record. */
  readonly recordName?: (dataset: Dataset, id: string) => string | undefined;
  /** Asks for the code of the view and of what it draws, so that it loads beside the data. */
  readonly load: () => Promise<unknown>;
  /** Asks for what it draws after its first picture. */
  readonly loadLast?: () => Promise<unknown>;
  /** Asks for what it needs besides, where the dataset is long (`LONGEST_WHOLE`). */
  readonly loadLong?: () => Promise<unknown>;
  readonly Component: ComponentType<ViewProps> | LazyExoticComponent<ComponentType<ViewProps>>;
}
