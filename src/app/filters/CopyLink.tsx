import { Button } from "../../ui/Button";
import { usePageLink } from "../../ui/pageLink";
import { takeFocus } from "../../ui/takeFocus";
import { useClipboard } from "../../ui/useClipboard";

/** A dataset from the reader's own files is on this device alone. */
const COPIED = { address: "Link copied", device: "Copied, for this device" } as const;

/**
 * Copies the address of exactly what is shown; of a dataset that came from an address, one from which others can load it. Where the
 * clipboard is refused it shows the address to copy by hand.
 */
export function CopyLink() {
  const { state, copy, forget } = useClipboard();
  const { pinned, own } = usePageLink();
  const address = () => (own === "address" ? pinned : window.location.href);
  if (state === "refused") {
    return (
      <input
        readOnly
        aria-label="Link to this view"
        value={address()}
        onFocus={(e) => e.target.select()}
        ref={takeFocus}
      />
    );
  }
  return (
    <Button onClick={() => copy(address())} onBlur={forget}>
      <span aria-live="polite">{state === "copied" ? COPIED[own ?? "address"] : "Copy link"}</span>
    </Button>
  );
}
