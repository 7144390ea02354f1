import { memo } from "react";
import { NavLink } from "react-router";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import { useHref, ViewLink } from "../ui/links";
import { VIEWS } from "../views/registry";
import { DatasetSwitch } from "./datasets/DatasetSwitch";
import styles from "./Header.module.css";
import { KeysDialog } from "./KeysDialog";
import { ThemeSwitch } from "./ThemeSwitch";

/** Name of the app and of the record, the main navigation (from the registry), theme and keys. */
export const Header = memo(function Header({ dataset, catalog }: { dataset: Dataset; catalog: Catalog }) {
  const href = useHref();
  const query = href({ view: "overview" }).split("?")[1];
  const record = catalog.datasets.find(({ id }) => id === dataset.id);
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.brand}>
          <ViewLink to={{ view: "overview" }}>Alliance Atlas</ViewLink>
          <DatasetSwitch title={record?.title ?? dataset.descriptor.title} shown={dataset.id} />
        </div>
        <nav aria-label="Views" className={styles.nav}>
          <ul>
            {VIEWS.filter((view) => view.listed).map(({ id, path, title }) => (
              <li key={id}>
                <NavLink
                  to={{ pathname: `/${dataset.id}/${path}`.replace(/\/$/, ""), search: query ?? "" }}
                  end={path === ""}
                >
                  {title}
                </NavLink>
              </li>
            ))}
            <li>
              <NavLink to={`/${dataset.id}/briefings`}>Briefings</NavLink>
            </li>
          </ul>
        </nav>
        <div className={styles.tools}>
          <ThemeSwitch />
          <KeysDialog />
        </div>
      </div>
    </header>
  );
});
