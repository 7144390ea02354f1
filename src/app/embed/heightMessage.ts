/** Type of the message with which an embedded page announces its height in px: `{ type, height }`. */
export const HEIGHT_MESSAGE = "alliance-atlas:height";
