import { useState } from "react";
import { Button } from "../../ui/Button";

/**
 * Copies a text, and says so until it loses the focus. Where the clipboard is refused it says that too: the text stands beside it
 * and can be taken by hand.
 * @param html the same with its formatting, for programs that take it
 */
export function CopyButton({
  label,
  text,
  html,
  disabled = false,
}: {
  label: string;
  text: string;
  html?: string;
  disabled?: boolean;
}) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await (html === undefined
        ? navigator.clipboard.writeText(text)
        : navigator.clipboard.write([
            new ClipboardItem({
              "text/plain": new Blob([text], { type: "text/plain" }),
              "text/html": new Blob([html], { type: "text/html" }),
            }),
          ]));
      setSaid("Copied");
    } catch {
      setSaid("The browser refused: please select and copy");
    }
  };
  return (
    <Button disabled={disabled} onClick={copy} onBlur={() => setSaid("")}>
      <span aria-live="polite">{said || label}</span>
    </Button>
  );
}
