import type { Display, Filters } from "../domain/filters";

/** Where a presentation is: the slide, and the filters and display where the presenter has left the slide's own. */
export interface Place {
  /** From 0. */
  readonly slide: number;
  readonly live?: { readonly filters: Filters; readonly display: Display };
  readonly screen?: "black" | "white";
}

/** The presenter's pointer on the slide, as shares of its width and height. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
}

type Message =
  | { readonly type: "place"; readonly place: Place }
  | { readonly type: "pointer"; readonly pointer: Pointer | undefined }
  | { readonly type: "ask" };

/** The line between the windows of one presentation. */
export interface SyncLine {
  readonly tellPlace: (place: Place) => void;
  readonly tellPointer: (pointer: Pointer | undefined) => void;
  readonly close: () => void;
}

const NOBODY: SyncLine = { tellPlace: () => undefined, tellPointer: () => undefined, close: () => undefined };

/** A browser may refuse a page that has no origin: it presents alone. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/**
 * Joins the windows that present a briefing, both ways: each tells the others where it is, and a window that opens or reloads
 * asks. Messages reach windows of this browser only.
 * @param current where this window is, for a window that asks; undefined while it does not know yet
 */
export function openLine(
  briefing: string,
  on: {
    readonly place: (place: Place) => void;
    readonly pointer: (pointer: Pointer | undefined) => void;
    readonly current: () => Place | undefined;
  },
): SyncLine {
  const channel = channelOf(`alliance-atlas presentation ${briefing}`);
  if (!channel) return NOBODY;
  const send = (message: Message) => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === "place") on.place(data.place);
    if (data.type === "pointer") on.pointer(data.pointer);
    if (data.type === "ask") {
      const place = on.current();
      if (place) send({ type: "place", place });
    }
  };
  send({ type: "ask" });
  return {
    tellPlace: (place) => send({ type: "place", place }),
    tellPointer: (pointer) => send({ type: "pointer", pointer }),
    close: () => channel.close(),
  };
}
