import { LoadError } from "./loadError";

/** What a dataset that was opened from elsewhere may take up. */
export const OWN_LIMITS = {
  /** All its files together, unpacked. */
  bytes: 200_000_000,
  /** Files given, or entries of a zip. */
  files: 2_000,
  /** How many times larger a file of a zip may become, once it is more than a megabyte. */
  ratio: 200,
  /** A descriptor. */
  descriptorBytes: 1_000_000,
} as const;
export type OwnLimits = { readonly [K in keyof typeof OWN_LIMITS]: number };

/** "200 MB" */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** @throws LoadError where files are too many or too large */
export function checkExtent(count: number, bytes: number, limits: OwnLimits = OWN_LIMITS): void {
  if (count > limits.files) {
    throw new LoadError(
      "the files",
      `${count} files were given; at most ${limits.files} are read.`,
      "Choose the folder of the dataset alone.",
    );
  }
  if (bytes > limits.bytes) {
    throw new LoadError(
      "the files",
      `The files are larger than ${megabytes(limits.bytes)} together, which is as much as is read.`,
      "Choose the files of the dataset alone, or a part of it.",
    );
  }
}
