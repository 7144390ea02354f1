/** The files of which a dataset is made. Apart from the schema, so that the page need not have all of that. */
import type { Descriptor, Resource } from "./schema";

/** The files of records, by the name of their resource in the descriptor. */
export const RESOURCE_NAMES = ["events", "actors", "membership", "sources", "disagreements"] as const;
export type ResourceName = (typeof RESOURCE_NAMES)[number];

/** Files without records of their own, which nobody waits for: they are asked for when a view needs them. */
export const LATER_RESOURCES = ["history"] as const;

/** The ready-made briefings of a package: resources named "briefing-" and the briefing's id. */
export function briefingsOf({ resources }: Descriptor): { id: string; title: string; path: string }[] {
  return resources.flatMap(({ name, title, path }) =>
    name.startsWith("briefing-") ? [{ id: name.slice("briefing-".length), title, path }] : [],
  );
}

/** Whether a resource is a file of records, without which the dataset is not whole. */
export function holdsRecords(resource: Resource): resource is Resource & { name: ResourceName } {
  return (RESOURCE_NAMES as readonly string[]).includes(resource.name);
}
