/** Every event as an item of one list in React, and nothing to make that light. */
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { EventItem } from "./EventItem";
import { runPeer } from "./peer";

let root: Root | undefined;

await runPeer((events, stage) => {
  root ??= createRoot(stage);
  const drawing = root;
  flushSync(() =>
    drawing.render(
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventItem event={event} />
          </li>
        ))}
      </ul>,
    ),
  );
  return undefined;
});
