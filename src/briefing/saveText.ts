import { saveFile } from "../ui/exhibit/saveFile";

/** Gives the reader a text as a file. */
export function saveText(name: string, text: string, type: string) {
  saveFile(name, new Blob([text], { type }));
}
