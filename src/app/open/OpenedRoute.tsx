import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { catalogQuery, NO_CATALOG } from "../../data/datasetQuery";
import { OPENED_ID } from "../../domain/opened";
import { PathLink } from "../../ui/links";
import { OpenFile } from "../../ui/OpenFile";
import { DatasetPage } from "../DatasetPage";
import page from "../Page.module.css";
import styles from "./OpenedRoute.module.css";
import { openedQuery } from "./opened";

/** The page while no file is open: after a reload the file has to be chosen again. */
function NoneOpen() {
  return (
    <main className={page.lone} id="main">
      <h1 tabIndex={-1}>No file is open</h1>
      <p>
        A file that is opened here stays in the memory of this page and is gone when the page is loaded again. Choose it
        again, or go to <PathLink path="/">the record itself</PathLink>.
      </p>
      <OpenFile />
    </main>
  );
}

/** Shows the file that the reader opened, with a word on what it is. */
export default function OpenedRoute() {
  const catalog = useQuery(catalogQuery).data ?? NO_CATALOG;
  const opened = useQuery(openedQuery);
  const navigate = useNavigate();
  if (!opened.data) return <NoneOpen />;
  const { dataset, view, file } = opened.data;
  const word = (
    <aside className={styles.opened} aria-label="Opened file">
      <p>
        <strong dir="auto">{view.title}</strong> Opened from a file on this device; nothing was sent anywhere. It holds
        what was shown under: {view.filters}; as of {view.asOf}; data version {dataset.descriptor.version}. ({file})
      </p>
      <PathLink path="/">Close the file</PathLink>
    </aside>
  );
  return (
    <DatasetPage
      key={opened.dataUpdatedAt}
      dataset={dataset}
      catalog={catalog}
      onReload={async () => {
        await navigate(`/${OPENED_ID}/about`);
        return undefined;
      }}
      above={word}
    />
  );
}
