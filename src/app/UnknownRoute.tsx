import { useLocation } from "react-router";
import type { Dataset } from "../domain/dataset";
import { VIEWS } from "../views/registry";
import { NotFound } from "./NotFound";
import { nearest } from "./near";

/** A part of the path in plain letters; as it is where it is not well formed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page for addresses that lead nowhere: names what was asked for and the records or views nearest to it. */
export default function UnknownRoute({ dataset }: { dataset: Dataset }) {
  const { pathname } = useLocation();
  const [, , section = "", id = ""] = pathname.split("/").map(decoded);
  const root = `/${dataset.id}`;
  if (section === "actors" && id) {
    const near = nearest(id, [...dataset.actorById.values()], (actor) => actor.id);
    return (
      <NotFound what={`actor "${id}"`} near={near.map((a) => ({ href: `${root}/actors/${a.id}`, label: a.name }))} />
    );
  }
  if (section === "events" && id) {
    const near = nearest(id, dataset.events, (event) => event.id);
    return (
      <NotFound what={`event "${id}"`} near={near.map((e) => ({ href: `${root}/events/${e.id}`, label: e.title }))} />
    );
  }
  const views = VIEWS.filter((view) => view.listed);
  const near = nearest(section, views, (view) => view.path, views.length);
  return (
    <NotFound
      what={`page "${pathname}"`}
      near={near.map(({ path, title }) => ({ href: `${root}/${path}`.replace(/\/$/, ""), label: title }))}
    />
  );
}
