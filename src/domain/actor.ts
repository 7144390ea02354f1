import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import type { DateSpan } from "./dates";
import { once } from "./once";
import type { ActorRecord } from "./schema";

/** Popolo's classes of actor, and countries. */
export const ACTOR_TYPES = {
  person: { label: "Person", plural: "People" },
  organization: { label: "Organisation", plural: "Organisations" },
  country: { label: "Country", plural: "Countries" },
} as const;

/** What sort of organisation an actor is. */
export const CLASSIFICATIONS = {
  government: { label: "Government", plural: "Governments" },
  "law-enforcement": { label: "Law enforcement", plural: "Law enforcement" },
  intergovernmental: { label: "Intergovernmental", plural: "Intergovernmental bodies" },
  company: { label: "Company", plural: "Companies" },
  ngo: { label: "NGO", plural: "NGOs" },
  coalition: { label: "Coalition", plural: "Coalitions" },
  fund: { label: "Fund", plural: "Funds" },
  other: { label: "Other", plural: "Other bodies" },
} as const;

/** An office that a person held, with its dates read. */
export type Office = NonNullable<ActorRecord["offices"]>[number] & {
  readonly start?: DateSpan;
  readonly end?: DateSpan;
};

/** An actor as the views see it. */
export interface Actor extends Omit<ActorRecord, "offices"> {
  readonly offices: readonly Office[];
  /** True where an event names this actor but its record could not be read: only the id is known. */
  readonly standIn?: true;
}

const regionNames = once(() => new Intl.DisplayNames("en-GB", { type: "region", fallback: "none" }));

/** The class of an actor in one word: "Person", "Company", "Country". */
export function classLabel(actor: Pick<Actor, "type" | "classification">): string {
  return actor.classification ? CLASSIFICATIONS[actor.classification].label : ACTOR_TYPES[actor.type].label;
}

/** Whether a text is an assigned ISO 3166-1 alpha-3 code ("GBR"). */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(iso31661Alpha3ToAlpha2, code);
}

/** A country's English name from its ISO 3166-1 alpha-3 code; the code itself where it has none. */
export function countryName(code: string): string {
  const alpha2 = iso31661Alpha3ToAlpha2[code];
  return (alpha2 && regionNames().of(alpha2)) ?? code;
}
