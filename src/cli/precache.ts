import { createHash } from "node:crypto";
import type { Plan } from "../serviceWorker/plan";

/**
 * What is not kept for offline use: maps for debugging, files that start with a dot, and files that direct a host and that it
 * does not serve.
 */
const LEFT_OUT = /(^|\/)\.|\.map$|^(_headers|_redirects|CNAME|404\.html|sw\.js)$/;

const hash = (content: string | Uint8Array, encoding: "base64" | "hex") =>
  createHash("sha256").update(content).digest(encoding);

/**
 * The plan of a build.
 * @param files every file that ships, by its path relative to the app
 * @param data version of the data of each dataset, by its id
 */
export function precachePlan(
  files: ReadonlyMap<string, string | Uint8Array>,
  data: Readonly<Record<string, string>>,
): Plan {
  const listed = [...files]
    .filter(([path]) => !LEFT_OUT.test(path))
    // Hosts lead from index.html to the folder, or from the folder to it: the folder is what every reader opens.
    .map(([path, content]) => [path === "index.html" ? "" : encodeURI(path), `sha256-${hash(content, "base64")}`])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return { version: hash(JSON.stringify(listed), "hex").slice(0, 16), data, files: Object.fromEntries(listed) };
}
