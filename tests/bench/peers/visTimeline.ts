/** vis-timeline with a group for each kind. It is done when it has redrawn and says so. */
import { DataSet } from "vis-data";
import { Timeline } from "vis-timeline";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import { EVENT_KINDS } from "../../../src/domain/event";
import { firstDay, runPeer } from "./peer";

const groups = Object.entries(EVENT_KINDS).map(([id, { label }]) => ({ id, content: label }));
let timeline: Timeline | undefined;

await runPeer((events, stage) => {
  const items = new DataSet(
    events.map(({ id, date, kind, title }) => ({ id, start: firstDay(date), group: kind, content: title })),
  );
  const done = (drawing: Timeline) =>
    new Promise<void>((resolve) => {
      const changed = () => {
        drawing.off("changed", changed);
        resolve();
      };
      drawing.on("changed", changed);
    });
  if (timeline) {
    const drawn = done(timeline);
    timeline.setItems(items);
    return drawn;
  }
  timeline = new Timeline(stage, items, groups, { maxHeight: 800, verticalScroll: true });
  return done(timeline);
});
