import { useMemo } from "react";
import { useLocation } from "react-router";
import BriefingRoutes from "../../briefing/BriefingRoutes";
import type { Dataset } from "../../domain/dataset";
import { NO_FILTERS, PLAIN_DISPLAY } from "../../domain/filters";
import type { Catalog } from "../../domain/schema";
import { EmphasisProvider } from "../../ui/emphasis";
import { HrefProvider } from "../../ui/links";
import { PageLinkProvider } from "../../ui/pageLink";
import { hrefFor, pageLinkFor } from "../address";
import { DEPLOYED_AT } from "../deployedAt";
import { Footer } from "../Footer";
import { FilterBar } from "../filters/FilterBar";
import { Header } from "../Header";
import styles from "../Page.module.css";
import { Reporting } from "../Reporting";

/** On stage there is nothing but the slide. */
const ON_STAGE = /\/briefings\/[^/]+\/(present|presenter|print|print-notes)\/?$/;

const nothing = () => undefined;

/** The briefings of a dataset: list, editor, stage. They have no filters of their own: each slide brings its own. */
export default function BriefingArea({ dataset, catalog }: { dataset: Dataset; catalog: Catalog }) {
  const { pathname } = useLocation();
  const href = useMemo(() => hrefFor(dataset.id, NO_FILTERS), [dataset.id]);
  const pageLink = useMemo(
    () => pageLinkFor(DEPLOYED_AT, pathname, dataset.descriptor.version, NO_FILTERS, PLAIN_DISPLAY, dataset.own),
    [pathname, dataset],
  );
  const routes = (
    <BriefingRoutes
      dataset={dataset}
      catalog={catalog}
      href={href}
      base={DEPLOYED_AT}
      filterBar={(live, onLive) => (
        <FilterBar
          dataset={dataset}
          filters={live.filters}
          onFilters={(change) => onLive({ ...live, filters: { ...live.filters, ...change } })}
          onPreview={nothing}
          share={null}
        />
      )}
    />
  );
  return (
    <HrefProvider value={href}>
      <PageLinkProvider value={pageLink}>
        <EmphasisProvider dataset={dataset}>
          <Reporting dataset={dataset}>
            {ON_STAGE.test(pathname) ? (
              routes
            ) : (
              <>
                <a className={styles.skip} href="#main">
                  Skip to the content
                </a>
                <Header dataset={dataset} catalog={catalog} pathname={pathname} />
                {routes}
                <Footer dataset={dataset} />
              </>
            )}
          </Reporting>
        </EmphasisProvider>
      </PageLinkProvider>
    </HrefProvider>
  );
}
