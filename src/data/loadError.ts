/** Why a file could not be had: the cause in a sentence for a reader, and what the reader can do about it. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  constructor(
    readonly file: string,
    cause: string,
    readonly advice: string,
  ) {
    super(cause);
  }
}

/** What a reader can do where the way to the server failed. */
export const RETRY = "Check the connection and try again.";
/** … and where what the server has is wrong. */
export const PUBLISHER = "Tell whoever publishes this dataset; trying again may help if it was being updated.";
