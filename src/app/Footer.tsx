import type { Dataset } from "../domain/dataset";
import { dateOf, formatDate } from "../domain/dates";
import { ViewLink } from "../ui/links";
import { useLater } from "../ui/useLater";
import styles from "./Page.module.css";

const loadOffline = () => import("./offline/Offline");

/** Which record this is: its title, version, date and licence, and whether it is kept for use without a network. */
export function Footer({ dataset }: { dataset: Dataset }) {
  const { title, version, created, licenses } = dataset.descriptor;
  const offline = useLater(loadOffline);
  return (
    <>
      {offline && <offline.OfflineOffer datasetId={dataset.id} version={version} />}
      <footer className={styles.footer}>
        <div>
          <span>
            {title}, data version {version}, {formatDate(dateOf(created))}
          </span>
          {licenses.map(({ name, title: label, path }) => (
            <a key={name} href={path} rel="license noopener noreferrer" target="_blank">
              {label}
            </a>
          ))}
          <ViewLink to={{ view: "about" }}>What this record is and is not</ViewLink>
          <span>Press ? for the keys</span>
          {offline && <offline.OfflineStatus datasetId={dataset.id} />}
        </div>
      </footer>
    </>
  );
}
