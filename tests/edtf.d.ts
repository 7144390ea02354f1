/** The part of the reference library for EDTF that the tests use; it brings no types. */
declare module "edtf" {
  /** Milliseconds since 1970 of the first and last instant; null or ±Infinity where an end is unknown or open. */
  interface Extended {
    readonly min: number | null;
    readonly max: number | null;
  }
  /** Parses a text; throws where it is not EDTF. */
  export default function edtf(text: string): Extended;
}
