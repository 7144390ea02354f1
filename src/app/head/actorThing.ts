import type { Actor } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { isoPeriod } from "./isoDates";
import {
  type At,
  actorAddress,
  type CountryThing,
  countryOf,
  type OrganizationThing,
  type PersonThing,
  worksCited,
} from "./references";

/** The narrower type of schema.org for a sort of organisation, where it has one that says no more than the record does. */
const KINDS: Partial<Record<NonNullable<Actor["classification"]>, string>> = {
  government: "GovernmentOrganization",
  "law-enforcement": "GovernmentOrganization",
  company: "Corporation",
  ngo: "NGO",
};

/** Offices with their dates, in the way of schema.org: a role stands between the person and the occupation. */
function officesOf({ offices }: Actor): PersonThing["hasOccupation"] {
  return offices.map(({ title, from, to }) => ({
    "@type": "Role",
    hasOccupation: { "@type": "Occupation", name: title },
    ...isoPeriod(from, to),
  }));
}

/** A person, an organisation or a country for machines. */
export function actorThing(dataset: Dataset, actor: Actor, at: At): PersonThing | OrganizationThing | CountryThing {
  const { id, name, aliases, type, classification, description, links, country, parent, citations } = actor;
  const url = actorAddress(dataset, id, at);
  const common = {
    "@id": url,
    name,
    description,
    url,
    ...(aliases && { alternateName: aliases }),
    ...(links && { sameAs: links.map((link) => link.url) }),
    subjectOf: worksCited(dataset, citations),
  };
  if (type === "country") return { "@type": "Country", ...common };
  if (type === "person") {
    return { "@type": "Person", ...common, ...(actor.offices.length > 0 && { hasOccupation: officesOf(actor) }) };
  }
  const whole = parent === undefined ? undefined : dataset.actorById.get(parent);
  const kind = classification && KINDS[classification];
  return {
    "@type": "Organization",
    ...(kind && { additionalType: `https://schema.org/${kind}` }),
    ...common,
    ...(country && { location: countryOf(country) }),
    // A country is no organisation, though a body may belong to one.
    ...(whole?.type === "organization" && {
      parentOrganization: { "@type": "Organization", name: whole.name, url: actorAddress(dataset, whole.id, at) },
    }),
  };
}
