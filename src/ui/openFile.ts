import { createContext, useContext } from "react";

/**
 * Opens the text of a file that the reader chose. Provided by the app.
 * @returns why it could not be opened, in sentences; undefined where it is shown now
 */
export type OpenText = (file: string, text: string) => Promise<string | undefined>;

const OpenFileContext = createContext<OpenText | undefined>(undefined);

export const OpenFileProvider = OpenFileContext;

/** The way to open a file of the reader's own; undefined where nothing can be opened, as in a frame. */
export function useOpenText(): OpenText | undefined {
  return useContext(OpenFileContext);
}
