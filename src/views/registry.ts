import type { FunctionComponent } from "react";
import { StepChart } from "../ui/chart/lazyChart";
import { GrowthPanel } from "../ui/growth/lazyGrowth";
import { lazyAgain } from "../ui/retry";
import { Band, LongChronicle } from "../ui/timeline/lazyTimeline";
import type { View, ViewProps } from "./view";

/** On a phone the chart of the overview stands below the window: its code comes when the reader comes near it (`ui/Near.tsx`). */
const chartInSight = async () => {
  if (window.matchMedia("(min-width: 48rem)").matches) await StepChart.load();
};

/** A view that is loaded when its route is asked for, with the code of what it draws beside it and not after it. */
function onDemand(view: () => Promise<{ default: FunctionComponent<ViewProps> }>, beside?: () => Promise<unknown>) {
  const Component = lazyAgain(view);
  return { Component, load: () => Promise.all([Component.load(), beside?.()]) };
}

/** THE list of views: route, navigation and titles follow from it. */
export const VIEWS: readonly View[] = [
  {
    id: "overview",
    path: "",
    title: "Overview",
    listed: true,
    ...onDemand(
      async () => ({ default: (await import("./overview/Overview")).Overview }),
      () => Promise.all([GrowthPanel.load(), Band.load()]),
    ),
    loadLast: chartInSight,
    loadLong: LongChronicle.load,
  },
  {
    id: "timeline",
    path: "timeline",
    title: "Timeline",
    listed: true,
    ...onDemand(() => import("./timeline/Timeline"), Band.load),
    loadLong: LongChronicle.load,
  },
  {
    id: "membership",
    path: "membership",
    title: "Membership",
    listed: true,
    ...onDemand(() => import("./membership/Membership"), GrowthPanel.load),
    loadLast: StepChart.load,
  },
  { id: "actors", path: "actors", title: "Actors", listed: true, ...onDemand(() => import("./actors/Actors")) },
  {
    id: "actor",
    path: "actors/:id",
    title: "Actor",
    listed: false,
    recordName: (dataset, id) => dataset.actorById.get(id)?.name,
    ...onDemand(() => import("./actors/ActorProfile")),
  },
  { id: "sources", path: "sources", title: "Sources", listed: true, ...onDemand(() => import("./sources/Sources")) },
  {
    id: "source",
    path: "sources/:id",
    title: "Source",
    listed: false,
    recordName: (dataset, id) => dataset.sourceById.get(id)?.title,
    ...onDemand(() => import("./sources/SourcePage")),
  },
  {
    id: "event",
    path: "events/:id",
    title: "Event",
    listed: false,
    recordName: (dataset, id) => dataset.eventById.get(id)?.title,
    ...onDemand(() => import("./events/EventPage")),
  },
  {
    id: "disagreements",
    path: "disagreements",
    title: "Disagreements",
    listed: true,
    ...onDemand(() => import("./disagreements/Disagreements")),
  },
  { id: "about", path: "about", title: "About", listed: true, ...onDemand(() => import("./about/About")) },
];
