import { type ToggleEvent, useState } from "react";
import { flushSync } from "react-dom";

/**
 * What a popover holds is made when it is opened and taken away when it has closed: nobody sees, hears or finds it before, and a page
 * with many of them stays small. It is there before the popover is shown, so that it is placed by its real size and a key that
 * follows at once meets it.
 * @returns whether it is to be drawn, and what the element of the popover is given
 */
export function usePopover() {
  const [open, setOpen] = useState(false);
  return {
    open,
    popover: {
      popover: "auto" as const,
      onBeforeToggle: ({ newState }: ToggleEvent) => {
        if (newState === "open") flushSync(() => setOpen(true));
      },
      onToggle: ({ newState }: ToggleEvent) => setOpen(newState === "open"),
    },
  };
}
