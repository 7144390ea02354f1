import actors from "./fixtures/actors.good.json?raw";
import catalog from "./fixtures/catalog.good.json?raw";
import datapackage from "./fixtures/datapackage.good.json?raw";
import disagreements from "./fixtures/disagreements.good.json?raw";
import events from "./fixtures/events.good.json?raw";
import membership from "./fixtures/membership.good.json?raw";
import sources from "./fixtures/sources.good.json?raw";

/** The small dataset, as the texts of its files: an invented alliance, so that nothing depends on a real one. */
export const SMALL_FILES = {
  "catalog.json": catalog,
  "datapackage.json": datapackage,
  "events.json": events,
  "actors.json": actors,
  "membership.json": membership,
  "sources.json": sources,
  "disagreements.json": disagreements,
} as const;
export type FileName = keyof typeof SMALL_FILES;
export type FileTexts = Readonly<Record<FileName, string>>;

/** Id of the small dataset, which is also its folder. */
export const MOCK_DATASET = "harbour-accord";
