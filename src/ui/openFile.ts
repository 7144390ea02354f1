import { createContext, useContext } from "react";
import type { GivenFile } from "../domain/own";

/**
 * Opens what the reader gave: a file that was downloaded from here, or the files of a dataset. Provided by the app.
 * @returns why it could not be opened, in sentences; undefined where it is shown now
 */
export type OpenGiven = (files: readonly GivenFile[]) => Promise<string | undefined>;

const OpenFileContext = createContext<OpenGiven | undefined>(undefined);

export const OpenFileProvider = OpenFileContext;

/** The way to open files of the reader's own; undefined where nothing can be opened, as in a frame. */
export function useOpenGiven(): OpenGiven | undefined {
  return useContext(OpenFileContext);
}
