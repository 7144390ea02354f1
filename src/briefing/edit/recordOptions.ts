import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { countInWords } from "../../ui/growth/countWords";

/** An option of a list of records. */
export interface RecordOption {
  readonly id: string;
  readonly label: string;
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

/** The records that a slide, a statement or an annotation can be about, in words, by sort. */
export const RECORD_OPTIONS = {
  event: ({ events }: Dataset) =>
    events.map(({ id, when, title }): RecordOption => ({ id, label: short(`${formatDate(when)}: ${title}`) })),
  actor: ({ actors }: Dataset) => actors.map(({ id, name }): RecordOption => ({ id, label: short(name) })),
  source: ({ sources }: Dataset) => sources.map(({ id, title }): RecordOption => ({ id, label: short(title) })),
  count: ({ counts }: Dataset) =>
    counts.map(
      (count): RecordOption => ({
        id: count.id,
        label: short(`${formatDate(count.when)}: ${countInWords(count)}`),
      }),
    ),
} as const;

/** The options, with one for an id that the dataset does not have (any more), so that it is not lost unseen. */
export function optionsWith(options: readonly RecordOption[], id: string): readonly RecordOption[] {
  return id === "" || options.some((option) => option.id === id)
    ? options
    : [{ id, label: `${id} (not in this dataset)` }, ...options];
}
