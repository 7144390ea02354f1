import { MOST_AHEAD } from "../../src/cli/preloadDataPlugin";
import type { BenchDataset } from "./dataset";
import type { PeerPage } from "./peerPages";
import { answer, fileOf } from "./server";

const DATASET = /^(?:data\/)?(bench-\d+)(?:\/|$)/;
const PEER = /^peers\/(bench-\d+)\/([^/]+)\/([^/]*)$/;

/**
 * What is served at a path: the built app with the datasets of the bench as if they shipped with it, and the peers.
 *
 * The app asks for the data of its default dataset from index.html. Here each dataset is measured as the default of its own
 * deployment, and so the page names that one, without what a build would not ask for ahead; nor do the peers ask for that.
 */
export function siteOf(dist: string, datasets: readonly BenchDataset[], peers: ReadonlyMap<string, PeerPage>) {
  const shipped: { default: string; datasets: { id: string; path: string }[] } = JSON.parse(
    fileOf(dist, "data/catalog.json").content.toString(),
  );
  const shippedPath = shipped.datasets.find(({ id }) => id === shipped.default)?.path ?? shipped.default;
  const catalog = JSON.stringify({
    default: datasets[0]?.id,
    datasets: datasets.map(({ id }) => ({ id, title: id, path: id })),
  });
  const page = fileOf(dist, "index.html").content.toString();

  /** A page without the links to those files of its dataset that are too large for it. */
  const askingAhead = (html: string, id: string) => {
    const files = datasets.find((one) => one.id === id)?.files ?? new Map<string, Buffer>();
    const large = [...files].filter(([, { length }]) => length > MOST_AHEAD).map(([name]) => `/data/${id}/${name}"`);
    return html.replace(/<link rel="preload" as="fetch"[^>]*>/g, (link) =>
      large.some((end) => link.includes(end)) ? "" : link,
    );
  };

  return (path: string) => {
    if (path === "data/catalog.json") return answer(path, catalog);
    const [, dataset, peer, file = ""] = PEER.exec(path) ?? [];
    if (dataset !== undefined && peer !== undefined) {
      const found = peers.get(peer);
      return file === ""
        ? answer("index.html", askingAhead(found?.html(dataset) ?? "", dataset))
        : answer(file, found?.files.get(file) ?? "");
    }
    const id = DATASET.exec(path)?.[1];
    if (id === undefined) return fileOf(dist, path);
    if (!path.startsWith("data/"))
      return answer("index.html", askingAhead(page.replaceAll(`/data/${shippedPath}/`, `/data/${id}/`), id));
    const name = path.slice(`data/${id}/`.length);
    return answer(name, datasets.find((one) => one.id === id)?.files.get(name) ?? "");
  };
}
