/** From what the browser gives to files with paths. Nothing of them is read yet. */
import { OWN_LIMITS } from "../../data/ownLimits";
import type { GivenFile } from "../../domain/own";

/** The files of a field, with their paths below the folder that was chosen. */
export const fromField = (list: FileList | null): GivenFile[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** What stands in a folder: a browser gives it in parts, until a part is empty. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return entries;
    for (const entry of part) entries.push(entry);
  }
}

/** The files of what was dropped, folders with all that is in them; more than are read are not looked for. */
export async function fromDrop(data: DataTransfer): Promise<GivenFile[]> {
  // Asked for before anything is waited for: the browser takes the items back then.
  const waiting = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  if (waiting.length === 0) return loose.map((file) => ({ path: file.name, content: file }));
  const files: GivenFile[] = [];
  for (let entry = waiting.pop(); entry && files.length <= OWN_LIMITS.files; entry = waiting.pop()) {
    if (isFolder(entry)) for (const one of await inside(entry)) waiting.push(one);
    else if (isFile(entry)) files.push({ path: entry.fullPath.replace(/^\//, ""), content: await fileOf(entry) });
  }
  return files;
}
