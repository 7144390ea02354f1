/** What one version of the app consists of. The build writes it into the first line of `sw.js`; the worker keeps all of it. */
export interface Plan {
  /** Hash over all files: two builds of the same content have the same version. */
  readonly version: string;
  /** Version of the data of each shipped dataset, by its id. */
  readonly data: Readonly<Record<string, string>>;
  /** Hash of each file, written as in the `integrity` of HTML, by its address relative to the app; "" is the page. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Which file of the plan answers a request: the one that it names, or the page where a reader opens an address of the app.
 * @param url absolute address of the request
 * @param navigates whether it opens a page
 * @param scope absolute address of the app, with a slash at its end
 * @returns undefined for what is not the worker's business: other origins, and files that are not in the plan
 */
export function fileFor(url: string, navigates: boolean, scope: string, { files }: Plan): string | undefined {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  if (!address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length);
  if (path === "index.html") return "";
  if (Object.hasOwn(files, path)) return path;
  // A file that is missing from a folder of files is no page of the app: the server says what it knows of it.
  const folder = path.slice(0, path.indexOf("/") + 1);
  const amongFiles = folder !== "" && Object.keys(files).some((file) => file.startsWith(folder));
  return navigates && !amongFiles ? "" : undefined;
}
