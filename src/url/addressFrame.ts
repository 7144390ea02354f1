import { type LinkFrame, readParams } from "./filterParams";

/** What the address of the window says of the frame around the view: for code that runs outside the router. */
export const addressFrame = (): LinkFrame => readParams(new URLSearchParams(window.location.search)).frame;
