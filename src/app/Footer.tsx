import type { Dataset } from "../domain/dataset";
import { dateOf, formatDate } from "../domain/dates";
import { ViewLink } from "../ui/links";
import styles from "./Page.module.css";

/** Which record this is: its title, version, date and licence. */
export function Footer({ dataset }: { dataset: Dataset }) {
  const { title, version, created, licenses } = dataset.descriptor;
  return (
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
      </div>
    </footer>
  );
}
