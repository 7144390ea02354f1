import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The headers that a host sends for a path by the `_headers` of a build, read as Netlify and Cloudflare do: a line with a pattern,
 * and below it, indented, what is sent where it fits.
 */
export function readHostHeaders(folder: string): (path: string) => Record<string, string> {
  const rules: { pattern: RegExp; sent: [string, string][] }[] = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n").filter(Boolean)) {
    const header = /^ {2}([\w-]+): (.+)$/.exec(line);
    if (header) rules.at(-1)?.sent.push([header[1] ?? "", header[2] ?? ""]);
    else rules.push({ pattern: new RegExp(`^${line.replaceAll(".", "\\.").replaceAll("*", ".*")}$`), sent: [] });
  }
  return (path) => Object.fromEntries(rules.flatMap(({ pattern, sent }) => (pattern.test(path) ? sent : [])));
}
