import { memo } from "react";
import type { Dataset } from "../domain/dataset";
import { ViewLink } from "../ui/links";
import { useLater } from "../ui/useLater";
import styles from "./Page.module.css";
import { RecordLine } from "./RecordLine";

const loadOffline = () => import("./offline/Offline");

/** Which record this is: its title, version, date and licence, and whether it is kept for use without a network. */
export const Footer = memo(function Footer({ dataset }: { dataset: Dataset }) {
  const { version } = dataset.descriptor;
  const offline = useLater(loadOffline);
  return (
    <>
      {offline && <offline.OfflineOffer datasetId={dataset.id} version={version} />}
      <footer className={styles.footer}>
        <div>
          <RecordLine dataset={dataset} />
          <ViewLink to={{ view: "about" }}>What this record is and is not</ViewLink>
          <span>Press ? for the keys</span>
          {offline && <offline.OfflineStatus datasetId={dataset.id} />}
        </div>
      </footer>
    </>
  );
});
