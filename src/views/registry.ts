import { lazy } from "react";
import { Overview } from "./overview/Overview";
import type { View } from "./view";

/** THE list of views: route, navigation and titles follow from it. All but the first are loaded when they are asked for. */
export const VIEWS: readonly View[] = [
  { id: "overview", path: "", title: "Overview", listed: true, Component: Overview },
  {
    id: "timeline",
    path: "timeline",
    title: "Timeline",
    listed: true,
    Component: lazy(() => import("./timeline/Timeline")),
  },
  {
    id: "membership",
    path: "membership",
    title: "Membership",
    listed: true,
    Component: lazy(() => import("./membership/Membership")),
  },
  { id: "actors", path: "actors", title: "Actors", listed: true, Component: lazy(() => import("./actors/Actors")) },
  {
    id: "actor",
    path: "actors/:id",
    title: "Actor",
    listed: false,
    recordName: (dataset, id) => dataset.actorById.get(id)?.name,
    Component: lazy(() => import("./actors/ActorProfile")),
  },
  {
    id: "sources",
    path: "sources",
    title: "Sources",
    listed: true,
    Component: lazy(() => import("./sources/Sources")),
  },
  {
    id: "source",
    path: "sources/:id",
    title: "Source",
    listed: false,
    recordName: (dataset, id) => dataset.sourceById.get(id)?.title,
    Component: lazy(() => import("./sources/SourcePage")),
  },
  {
    id: "event",
    path: "events/:id",
    title: "Event",
    listed: false,
    recordName: (dataset, id) => dataset.eventById.get(id)?.title,
    Component: lazy(() => import("./events/EventPage")),
  },
  {
    id: "disagreements",
    path: "disagreements",
    title: "Disagreements",
    listed: true,
    Component: lazy(() => import("./disagreements/Disagreements")),
  },
  { id: "about", path: "about", title: "About", listed: true, Component: lazy(() => import("./about/About")) },
];
