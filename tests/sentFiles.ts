import { type SentFile, sendFile } from "../src/data/sentFile";
import type { ResourceName } from "../src/domain/resources";

/** Files of a dataset on their way to a reader, in pieces of so many bytes. */
export function sentFiles(
  texts: Readonly<Partial<Record<ResourceName, string>>>,
  piece = 1000,
): Map<ResourceName, SentFile> {
  const entries = Object.entries(texts) as [ResourceName, string][];
  return new Map(
    entries.map(([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      const { sent } = sendFile(`data/${name}.json`, bytes.length, async ({ take }) => {
        for (let at = 0; at < bytes.length; at += piece) take(bytes.slice(at, at + piece));
      });
      return [name, sent];
    }),
  );
}
