/**
 * How much larger an element is drawn than it is laid out (CSS `zoom` of it and of what it stands in): slides are laid out
 * small and drawn large. Pointers and bounding boxes are in drawn px, layout and observers in laid-out px.
 */
export function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? 1;
}

/** Where a pointer is inside an element, in the element's laid-out px. */
export function pointIn(element: Element, pointer: { clientX: number; clientY: number }): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return { x: (pointer.clientX - box.left) / zoom, y: (pointer.clientY - box.top) / zoom };
}

let resizes = 0;
window.addEventListener("resize", () => {
  resizes += 1;
});

/** How often the window has changed its size, and with it perhaps a zoom. To ask for the size itself would lay out the page. */
export const windowResizes = (): number => resizes;
