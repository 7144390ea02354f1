import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { useNavigate } from "react-router";
import { OpenFileProvider, type OpenText } from "../../ui/openFile";
import { addressOf, keepOpened } from "./opened";

/** A cause in sentences: what was wrong, and what to do where that is known. */
function inSentences(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "advice" in error ? `${error.message} ${error.advice}` : error.message;
}

/** Lets what is inside open files of the reader's own. The code that reads them is loaded with the first one. */
export function OpenFiles({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const openText = useCallback<OpenText>(
    async (file, text) => {
      try {
        const { readExtract } = await import("../../data/extract");
        const opened = { file, ...(await readExtract(file, text)) };
        keepOpened(queries, opened);
        await navigate(addressOf(opened));
        return undefined;
      } catch (error) {
        return inSentences(error);
      }
    },
    [queries, navigate],
  );
  return <OpenFileProvider value={openText}>{children}</OpenFileProvider>;
}
