/** TimelineJS3 with a group for each kind. It has no filter: another selection is another timeline. */
import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { EVENT_KINDS } from "../../../src/domain/event";
import { runPeer } from "./peer";

/** The parts of a date, as many as are known. */
function startDate(date: string) {
  const [year, month, day] = date.split("-").map(Number);
  return { year, ...(month && { month }), ...(day && { day }) };
}

await runPeer((events, stage) => {
  stage.style.height = "800px";
  stage.replaceChildren();
  const slides = events.map(({ id, date, kind, title, summary }) => ({
    unique_id: id,
    start_date: startDate(date),
    group: EVENT_KINDS[kind].label,
    text: { headline: title, text: summary },
  }));
  return new Promise((resolve) => {
    // Its fonts come from another server, and here there is none.
    const timeline = new Timeline(stage, { events: slides }, { font: null, duration: 0, hash_bookmark: false });
    timeline.on("ready", () => resolve());
  });
});
