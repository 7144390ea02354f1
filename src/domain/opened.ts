/** The id, and so the address, under which the app shows a file that the reader opened. */
export const OPENED_ID = "opened";
