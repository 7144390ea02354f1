import { useLocation } from "react-router";
import { isPresenting } from "../../serviceWorker/messages";
import { Button } from "../../ui/Button";
import { putOff, takeNewer } from "./keepOffline";
import styles from "./Offline.module.css";
import { type Kept, useNetwork, useOffline } from "./offlineState";

/** How far the app is kept, in words; "" while nothing is known. */
function inWords(kept: Kept, datasetId: string): string {
  switch (kept.state) {
    case "unknown":
      return "";
    case "saving":
      return `Saving for offline use… ${kept.stored} of ${kept.of}`;
    case "ready": {
      // A dataset of the reader's own is none of the deployment's.
      const version = kept.data[datasetId];
      return version === undefined ? "Ready offline" : `Ready offline, data version ${version}`;
    }
    case "blocked":
      return "This browser does not keep the page for offline use";
    case "failed":
      return kept.full
        ? "Not kept for offline use: there is no space left on this device"
        : "Not completely kept for offline use yet: the next visit tries again";
  }
}

/** What the footer says of use without a network. */
export function OfflineStatus({ datasetId }: { datasetId: string }) {
  const { kept, missed, offer } = useOffline();
  const network = useNetwork();
  const words = inWords(kept, datasetId);
  return (
    <>
      {!network && <span className={styles.network}>You are offline</span>}
      {words !== "" && <span>{words}</span>}
      {missed && <span>A newer version could not be stored completely: the next visit tries again</span>}
      {offer?.later && (
        <button type="button" className={styles.again} onClick={takeNewer}>
          Use the newer version now
        </button>
      )}
    </>
  );
}

/** Offers a newer version that is stored and waits, in a line at the foot of the window; never while presenting. */
export function OfflineOffer({ datasetId, version }: { datasetId: string; version: string }) {
  const { offer } = useOffline();
  const { pathname } = useLocation();
  const shown = offer !== undefined && (!offer.later || offer.refused) && !isPresenting(pathname);
  const newer = offer?.data[datasetId];
  const about = newer === undefined || newer === version ? "the data are the same" : `data version ${newer}`;
  return (
    <div role="status" className={shown ? styles.offer : undefined}>
      {shown && (
        <div>
          <p>
            <strong>A newer version is ready: {about}.</strong>{" "}
            {offer.refused
              ? "It was not put into use, because a briefing is being presented in another window. Ask again when it has ended."
              : offer.windows > 1 && `All ${offer.windows} open windows of the Alliance Atlas are loaded again.`}
          </p>
          <Button onClick={takeNewer}>Use it now</Button>
          <Button look="quiet" onClick={putOff}>
            Later
          </Button>
        </div>
      )}
    </div>
  );
}
