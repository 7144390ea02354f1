import type { ComponentType } from "react";
import type { LinkedView } from "../../domain/briefing";
import { lazyAgain } from "../../ui/retry";
import { VIEWS } from "../../views/registry";
import type { ViewProps } from "../../views/view";

/** How a view stands on a slide. */
export interface Stage {
  readonly Component: ComponentType<ViewProps>;
  /** Whether it fills the slide; others keep their own height, and what does not fit is scrolled. */
  readonly fills?: true;
}

const viewOf = (id: LinkedView): ComponentType<ViewProps> => {
  const view = VIEWS.find((one) => one.id === id);
  if (!view) throw new Error(`no view "${id}" in the registry`);
  return view.Component;
};

/** What of each view is put on a slide: the part that a room can read, made of the same panels as the view. */
export const STAGES: Readonly<Record<LinkedView, Stage>> = {
  overview: { Component: lazyAgain(() => import("./OverviewStage")), fills: true },
  timeline: { Component: lazyAgain(() => import("./TimelineStage")), fills: true },
  membership: { Component: lazyAgain(() => import("./MembershipStage")), fills: true },
  actors: { Component: lazyAgain(() => import("./ActorsStage")) },
  actor: { Component: viewOf("actor") },
  event: { Component: viewOf("event") },
  source: { Component: viewOf("source") },
  sources: { Component: viewOf("sources") },
  disagreements: { Component: viewOf("disagreements") },
  about: { Component: viewOf("about") },
};
