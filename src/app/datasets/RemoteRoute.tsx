import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Navigate } from "react-router";
import { allow, isAllowed } from "../../data/allowedOrigins";
import { LoadError } from "../../data/loadError";
import { listOwn, type OwnHead } from "../../data/ownStore";
import { checkAddress, fetchDataset } from "../../data/remoteDataset";
import { slugOf } from "../../domain/own";
import { Button } from "../../ui/Button";
import { ErrorPanel } from "../../ui/ErrorPanel";
import { PathLink } from "../../ui/links";
import type { DataParam } from "../../url/useDataParam";
import { Loading } from "../Loading";
import { BareHeader } from "./BareHeader";
import styles from "./Datasets.module.css";
import { openInto } from "./openInto";
import { changedInWords } from "./ownWords";
import { DATASETS_PATH } from "./paths";

function Page({ children }: { children: ReactNode }) {
  return (
    <>
      <BareHeader title="A dataset elsewhere" />
      <main id="main" className={styles.page} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Failure({ error, earlier, onRetry }: { error: unknown; earlier?: OwnHead; onRetry?: () => void }) {
  const known = error instanceof LoadError;
  const cause = error instanceof Error ? error.message : String(error);
  return (
    <Page>
      <ErrorPanel
        level={1}
        title="The dataset could not be loaded"
        cause={cause}
        advice={known ? error.advice : "Please report this with the message above."}
        {...(onRetry && { onRetry })}
      >
        <p>
          {earlier ? (
            <PathLink path={`/${earlier.id}`}>
              Show the copy on this device ({changedInWords(earlier).toLowerCase()})
            </PathLink>
          ) : (
            <PathLink path="/">Go to the datasets that are here</PathLink>
          )}
        </p>
      </ErrorPanel>
    </Page>
  );
}

/** Asks before anything goes to another site. */
function Consent({ address, onAllow }: { address: URL; onAllow: () => void }) {
  useEffect(() => {
    document.title = `Load from ${address.host}? · Alliance Atlas`;
  }, [address]);
  return (
    <Page>
      <h1 tabIndex={-1}>Load a dataset from {address.host}?</h1>
      <p>
        The link that you opened asks this page to load a dataset from another site. Nothing was loaded from there yet.
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>Site</dt>
          <dd>
            <strong>{address.origin}</strong>
          </dd>
        </div>
        <div>
          <dt>Address</dt>
          <dd>{address.href}</dd>
        </div>
        <div>
          <dt>What it learns</dt>
          <dd>
            That someone at your internet address asks for these files, with which browser and from which site (this
            one). No cookies, and nothing of what you do here.
          </dd>
        </div>
        <div>
          <dt>What it can do</dt>
          <dd>
            Its records are shown here as text. It runs no code, and what it says is not vouched for by this site.
          </dd>
        </div>
      </dl>
      <div className={styles.tools}>
        <Button look="strong" onClick={onAllow}>
          Load from {address.host}
        </Button>
        <PathLink path="/">Do not load it</PathLink>
      </div>
      <p className={styles.soft}>
        If you load it, this browser remembers {address.host} and does not ask about it again.
      </p>
    </Page>
  );
}

/** "/weprotect/timeline" → "/timeline": what stands below the dataset in an address. */
const below = (pathname: string) => pathname.replace(/^\/[^/]*/, "");

/** Where a dataset from elsewhere is shown: in the view that the address names, or in the list from which it was loaded again. */
const shownAt = (id: string, { pathname, search, hash }: DataParam) =>
  pathname === DATASETS_PATH ? DATASETS_PATH : `/${id}${below(pathname)}${search}${hash}`;

function Fetching({ address, param }: { address: URL; param: DataParam }) {
  const queries = useQueryClient();
  const query = {
    queryKey: ["remote dataset", address.href],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const copy = await copyOf(address);
      const { files, failures } = await fetchDataset(address, signal);
      const origin = { kind: "address" as const, url: address.href };
      return openInto(queries, { files, failures, origin, title: slugOf(address.host) }, copy ?? undefined, signal);
    },
    // Each time that the link is opened, as it is then.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  };
  const loading = useQuery(query);
  const earlier = useQuery({ queryKey: ["own from", address.href], queryFn: () => copyOf(address) }).data;
  if (loading.isSuccess) return <Navigate replace to={shownAt(loading.data, param)} />;
  if (loading.isFetching) return <Loading onCancel={() => void queries.cancelQueries(query)} />;
  const error = loading.error ?? new LoadError(address.href, "You stopped the loading.", "It can begin again.");
  return <Failure error={error} {...(earlier && { earlier })} onRetry={() => void loading.refetch()} />;
}

/** The copy that is kept of a dataset elsewhere; null where there is none. */
async function copyOf({ href }: URL): Promise<OwnHead | null> {
  const { list } = await listOwn();
  return list.find(({ head }) => head?.origin.kind === "address" && head.origin.url === href)?.head ?? null;
}

/** Loads the dataset whose address stands in the address of the page, once its site is allowed. */
export default function RemoteRoute({ param }: { param: DataParam }) {
  const [allowed, setAllowed] = useState("");
  let address: URL;
  try {
    address = checkAddress(param.given);
  } catch (error) {
    return <Failure error={error} />;
  }
  if (!isAllowed(address) && allowed !== address.origin) {
    return (
      <Consent
        address={address}
        onAllow={() => {
          allow(address);
          setAllowed(address.origin);
        }}
      />
    );
  }
  return <Fetching address={address} param={param} />;
}
