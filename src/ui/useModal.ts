import { type DialogHTMLAttributes, type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Opens the dialog that is given what this returns, as a modal one, for as long as it is mounted. Escape and a press on the
 * backdrop close it; closing gives the focus back to what had it before.
 */
export function useModal(
  onClose: () => void,
): DialogHTMLAttributes<HTMLDialogElement> & { ref: RefObject<HTMLDialogElement | null> } {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    // Closing before React removes the element: only then does the browser restore the focus.
    return () => element?.close();
  }, []);
  return {
    ref,
    onCancel: (event) => {
      event.preventDefault();
      onClose();
    },
    onClose: (event) => {
      if (!event.currentTarget.open) onClose();
    },
    onClick: (event) => {
      if (event.target === event.currentTarget) onClose();
    },
  };
}
