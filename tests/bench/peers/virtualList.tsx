/** A list in React that holds only the events near the window. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { EventRecord } from "../../../src/domain/schema";
import { EventItem } from "./EventItem";
import { runPeer } from "./peer";

function VirtualList({ events }: { events: readonly EventRecord[] }) {
  const virtualizer = useWindowVirtualizer({
    count: events.length,
    estimateSize: () => 140,
    getItemKey: (index) => events[index]?.id ?? index,
  });
  return (
    <ul style={{ position: "relative", height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const event = events[index];
        return (
          event && (
            <li
              key={event.id}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ position: "absolute", transform: `translateY(${start}px)` }}
            >
              <EventItem event={event} />
            </li>
          )
        );
      })}
    </ul>
  );
}

let root: Root | undefined;

await runPeer((events, stage) => {
  root ??= createRoot(stage);
  const drawing = root;
  flushSync(() => drawing.render(<VirtualList events={events} />));
  return undefined;
});
