import { type ComponentType, useId, useRef, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import { type Day, toDay } from "../../domain/dates";
import type { Display, Filters } from "../../domain/filters";
import { Button } from "../../ui/Button";
import { usePopover } from "../../ui/usePopover";
import styles from "./ShareMenu.module.css";
import type { NamedView } from "./shownView";

/** What each dialog of the menu is given. */
export interface ShareProps {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly display: Display;
  readonly shown: NamedView;
  /** The day on which it was asked for. */
  readonly today: Day;
  readonly onClose: () => void;
}

/** The dialogs, each fetched when it is asked for. */
const DIALOGS = {
  briefing: { label: "Add to briefing", load: () => import("./AddDialog") },
  cite: { label: "Cite this view", load: () => import("./CiteDialog") },
  embed: { label: "Embed", load: () => import("./EmbedDialog") },
} as const satisfies Record<string, { label: string; load: () => Promise<{ default: ComponentType<ShareProps> }> }>;
const DIALOG_IDS = Object.keys(DIALOGS) as (keyof typeof DIALOGS)[];

/** Today where the reader is. */
function today(): Day {
  const now = new Date();
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The ways in which a view is taken along besides its link: as a slide, as a citation, in another page, on paper. */
export function ShareMenu({ dataset, filters, display, shown }: Omit<ShareProps, "today" | "onClose">) {
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const { open, popover } = usePopover();
  const [asked, setAsked] = useState<{ Dialog: ComponentType<ShareProps>; day: Day }>();
  const [failed, setFailed] = useState("");
  const show = async ({ label, load }: (typeof DIALOGS)[keyof typeof DIALOGS]) => {
    const day = today();
    try {
      const { default: Dialog } = await load();
      // The menu goes first: it gives the focus back to its button, and closing the dialog then does the same.
      menu.current?.hidePopover();
      setFailed("");
      setAsked({ Dialog, day });
    } catch {
      setFailed(`“${label}” could not be loaded. Please try again when you are online.`);
    }
  };
  return (
    <>
      <Button popoverTarget={id} className={styles.button} title="Share">
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 6H3v8h10V6h-2M8 10V1.5M5 4.5l3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className={styles.label}>Share</span>
      </Button>
      <div ref={menu} id={id} {...popover} className={styles.menu}>
        {open && (
          <ul aria-label="Share">
            {DIALOG_IDS.map((name) => (
              <li key={name}>
                <button type="button" aria-haspopup="dialog" onClick={() => show(DIALOGS[name])}>
                  {DIALOGS[name].label}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                onClick={() => {
                  menu.current?.hidePopover();
                  window.print();
                }}
              >
                Print
              </button>
            </li>
          </ul>
        )}
        {failed && (
          <p role="alert" className={styles.failed}>
            {failed}
          </p>
        )}
      </div>
      {asked && (
        <asked.Dialog
          dataset={dataset}
          filters={filters}
          display={display}
          shown={shown}
          today={asked.day}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
