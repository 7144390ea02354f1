/** Long enough for a browser that asks where to save a file. */
const KEPT_FOR_MS = 60_000;

/** Gives the reader a file that was made in the page. Nothing leaves the browser. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}
