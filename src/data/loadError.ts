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

/** Why a file could not be used: a `LoadError` as it crosses between threads, where an error loses its kind. */
export interface Problem {
  readonly file: string;
  readonly cause: string;
  readonly advice: string;
}

/** What a `LoadError` says. @throws every other error as it is */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof LoadError)) throw error;
  return { file: error.file, cause: error.message, advice: error.advice };
}

/** The result of some work, or the problem that kept it from one. */
export async function orProblem<T>(work: () => Promise<T>): Promise<{ value: T } | { problem: Problem }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What a reader can do where the way to the server failed. */
export const RETRY = "Check the connection and try again.";
/** … and where what the server has is wrong. */
export const PUBLISHER = "Tell whoever publishes this dataset; trying again may help if it was being updated.";
