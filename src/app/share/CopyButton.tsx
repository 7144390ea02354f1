import { Button } from "../../ui/Button";
import { useClipboard } from "../../ui/useClipboard";

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
  const { state, copy, forget } = useClipboard();
  const words = { idle: label, copied: "Copied", refused: "The browser refused: please select and copy" };
  return (
    <Button disabled={disabled} onClick={() => copy(text, html)} onBlur={forget}>
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
