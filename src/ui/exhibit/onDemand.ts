import { NearRows } from "../lazyTable";

/**
 * A part of the app that is fetched when it is first asked for. Unlike `lazy` this keeps the type of a component's rows; a
 * failure is forgotten, so that the next one who asks tries again.
 */
function once<Module>(fetch: () => Promise<Module>): () => Promise<Module> {
  let coming: Promise<Module> | undefined;
  return () => {
    coming ??= fetch().catch((error: unknown) => {
      coming = undefined;
      throw error;
    });
    return coming;
  };
}

/** On paper, where all rows stand. */
export const printedTableModule = once(() => import("../DataTable"));
/** On the screen, with what a long table needs: asked for by the table itself, it would come after it. */
export const tableModule = once(async () => {
  const [table] = await Promise.all([printedTableModule(), NearRows.load()]);
  return table;
});
export const sourcesModule = once(() => import("./SourceTab"));
export const downloadModule = once(() => import("./DownloadDialog"));
