import { useState } from "react";
import { Button } from "../../ui/Button";

/** Copies the address of exactly what is shown. Where the clipboard is refused it shows the address to copy by hand. */
export function CopyLink() {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
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
    <Button
      onClick={() =>
        navigator.clipboard.writeText(window.location.href).then(
          () => setState("copied"),
          () => setState("refused"),
        )
      }
      onBlur={() => setState("idle")}
    >
      <span aria-live="polite">{state === "copied" ? "Link copied" : "Copy link"}</span>
    </Button>
  );
}
