/** What a key does while presenting. */
export type PresentAction =
  | {
      readonly do: "next" | "previous" | "first" | "last" | "black" | "white" | "full" | "overview" | "window" | "keys";
    }
  | { readonly do: "theme" | "filter" | "back" | "leave" }
  | { readonly do: "digit"; readonly digit: string }
  | { readonly do: "jump" };

/** The keys of a presentation, for the list that "?" shows. */
export const PRESENT_KEYS: readonly (readonly [string, string])[] = [
  ["→ Space PageDown", "Next slide"],
  ["← PageUp", "Previous slide"],
  ["Home End", "First and last slide"],
  ["4 Enter", "Go to slide 4"],
  ["B", "Black screen"],
  ["W", "White screen"],
  ["F", "Full screen"],
  ["O", "All slides"],
  ["S", "Presenter window"],
  ["E", "Filters"],
  ["R", "Back to the slide as it was made"],
  ["T", "Light or dark"],
  ["?", "These keys"],
  ["Esc", "Leave, to the same view"],
];

/** Those that need the app: a file that presents itself does not have them. */
export const APP_KEYS: ReadonlySet<string> = new Set(["S", "E", "Esc"]);

const ACTIONS: Readonly<Record<string, PresentAction>> = {
  ArrowRight: { do: "next" },
  " ": { do: "next" },
  PageDown: { do: "next" },
  ArrowLeft: { do: "previous" },
  PageUp: { do: "previous" },
  Home: { do: "first" },
  End: { do: "last" },
  Enter: { do: "jump" },
  b: { do: "black" },
  ".": { do: "black" },
  w: { do: "white" },
  ",": { do: "white" },
  f: { do: "full" },
  o: { do: "overview" },
  s: { do: "window" },
  e: { do: "filter" },
  r: { do: "back" },
  t: { do: "theme" },
  "?": { do: "keys" },
  Escape: { do: "leave" },
};

/** Keys that belong to what has the focus: a chart walks with arrows, a button is pressed with Space and Enter. */
const OWN_KEYS = new Set(["ArrowLeft", "ArrowRight", "Home", "End", " ", "Enter"]);

/**
 * What a key press means to the presentation; undefined where it belongs to a field, a control or the chart in focus.
 * Modifiers other than Shift are left to the browser.
 */
export function presentAction(event: KeyboardEvent): PresentAction | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], dialog, [popover]")) return undefined;
  const control = target?.closest("a, button, summary, [role=application], [role=listbox], [role=grid]");
  if (control && OWN_KEYS.has(event.key)) return undefined;
  if (/^[0-9]$/.test(event.key)) return { do: "digit", digit: event.key };
  return ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
