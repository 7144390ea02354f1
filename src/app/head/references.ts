import type { Country, CreativeWork, Organization, Person } from "schema-dts";
import { countryName } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import type { Citation } from "../../domain/schema";

/** Absolute address of a path inside the deployment. */
export type At = (path: string) => string;

const TYPES = { person: "Person", organization: "Organization", country: "Country" } as const;

/**
 * A thing of schema.org that is of this type and not of a narrower one, written out and not only named by its address. Against all
 * narrower ones, of which there are hundreds, TypeScript would compare it for longer than it takes for the rest of the project.
 */
export type Whole<T, Type extends string> = Extract<T, { "@type": Type }>;
export type PersonThing = Whole<Person, "Person">;
export type OrganizationThing = Whole<Organization, "Organization">;
export type CountryThing = Whole<Country, "Country">;

/** A country by its ISO 3166-1 alpha-3 code. */
export const countryOf = (code: string): CountryThing => ({ "@type": "Country", name: countryName(code) });

export const actorAddress = (dataset: Dataset, id: string, at: At) => at(`/${dataset.id}/actors/${id}`);

/** An actor by name and address, inside another thing. */
export function actorNamed(dataset: Dataset, id: string, at: At): PersonThing | OrganizationThing | CountryThing {
  const actor = dataset.actorById.get(id);
  const url = actorAddress(dataset, id, at);
  // What could not be read is named by its id: of such an actor nothing more is known.
  if (!actor || actor.standIn) return { "@type": "Organization", "@id": url, name: id, url };
  return { "@type": TYPES[actor.type], "@id": url, name: actor.name, url };
}

/** The sources behind a record, each once. */
export function worksCited(dataset: Dataset, citations: readonly Citation[]): Whole<CreativeWork, "CreativeWork">[] {
  return [...new Set(citations.map(({ source }) => source))].map((id) => {
    const source = dataset.sourceById.get(id);
    return { "@type": "CreativeWork", name: source?.title ?? id, ...(source?.URL && { url: source.URL }) };
  });
}
