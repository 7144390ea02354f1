/**
 * As the `ref` of an element: it takes the focus when it appears. One function for all of them, because one that is made while
 * drawing is called again, and takes the focus again, each time that its component is drawn.
 */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
