import { Button } from "../../ui/Button";
import { useClipboard } from "../../ui/useClipboard";

/** Copies the address of exactly what is shown. Where the clipboard is refused it shows the address to copy by hand. */
export function CopyLink() {
  const { state, copy, forget } = useClipboard();
  if (state === "refused") {
    return (
      <input
        readOnly
        aria-label="Link to this view"
        value={window.location.href}
        onFocus={(e) => e.target.select()}
        ref={(input) => input?.focus()}
      />
    );
  }
  return (
    <Button onClick={() => copy(window.location.href)} onBlur={forget}>
      <span aria-live="polite">{state === "copied" ? "Link copied" : "Copy link"}</span>
    </Button>
  );
}
