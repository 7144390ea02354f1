import { memo } from "react";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import { PathLink, type Target, ViewLink } from "../ui/links";
import { VIEWS } from "../views/registry";
import { DatasetSwitch } from "./datasets/DatasetSwitch";
import styles from "./Header.module.css";
import { KeysDialog } from "./KeysDialog";
import { ThemeSwitch } from "./ThemeSwitch";

/** Marks the link to the view that is shown, also where the page is that of one of its records. */
const current = (isShown: boolean) => (isShown ? "page" : undefined);

/**
 * Name of the app and of the record, the main navigation (from the registry), theme and keys.
 * @param pathname of the page inside the deployment: the router's own links would read it at every filter
 */
export const Header = memo(function Header({
  dataset,
  catalog,
  pathname,
}: {
  dataset: Dataset;
  catalog: Catalog;
  pathname: string;
}) {
  const record = catalog.datasets.find(({ id }) => id === dataset.id);
  const [, , shown = ""] = pathname.split("/");
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
                {/* A view of one record, which needs its id too, is not listed. */}
                <ViewLink to={{ view: id } as Target} aria-current={current(path === shown)}>
                  {title}
                </ViewLink>
              </li>
            ))}
            <li>
              <PathLink path={`/${dataset.id}/briefings`} aria-current={current(shown === "briefings")}>
                Briefings
              </PathLink>
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
