import type { SourceRecord } from "./schema";

/** What a source is worth as evidence; `rank` orders citations, nearest to the event first. */
export const SOURCE_KINDS = {
  primary: { label: "primary", rank: 0 },
  press: { label: "press", rank: 1 },
  secondary: { label: "secondary", rank: 2 },
  reference: { label: "reference work", rank: 3 },
} as const;

/** A source as the views see it: its CSL-JSON item. */
export type Source = SourceRecord & {
  /** True where a record cites this id but the source's own record could not be read. */
  readonly standIn?: true;
};

/** CSL date parts as EDTF: [[2014, 12]] → "2014-12". */
export function issuedText(issued: NonNullable<SourceRecord["issued"]>): string {
  const [year, month, day] = issued["date-parts"][0];
  const pad = (n: number) => String(n).padStart(2, "0");
  let text = String(year).padStart(4, "0");
  if (month) text += `-${pad(month)}`;
  if (month && day) text += `-${pad(day)}`;
  return issued.circa ? `${text}~` : text;
}
