import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { useNavigate } from "react-router";
import { OpenFileProvider, type OpenGiven } from "../../ui/openFile";

/** Lets what is inside open files of the reader's own. The code that reads them is loaded with the first one. */
export function OpenFiles({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const openGiven = useCallback<OpenGiven>(
    async (files) => {
      const opening = await import("./openGiven").catch(() => undefined);
      if (!opening) return "The code that opens files could not be loaded. Please try again when you are online.";
      const outcome = await opening.openGiven(files, queries);
      if ("refusal" in outcome) return outcome.refusal;
      await navigate(outcome.goTo);
      return undefined;
    },
    [queries, navigate],
  );
  return <OpenFileProvider value={openGiven}>{children}</OpenFileProvider>;
}
