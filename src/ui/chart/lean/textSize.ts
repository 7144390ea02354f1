/** In place of what measures texts in the page, to leave out ticks that would overlap: the growth chart draws all that it gives. */
export const getStringSize = () => ({ width: 0, height: 0 });
