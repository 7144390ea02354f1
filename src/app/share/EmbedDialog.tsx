import { useId, useState } from "react";
import { filterChips, filtersInWords } from "../../domain/filterChips";
import { NO_FILTERS } from "../../domain/filters";
import { Choice } from "../../ui/Choice";
import { DeviceOnly } from "../../ui/DeviceOnly";
import { Dialog } from "../../ui/Dialog";
import { usePageLink } from "../../ui/pageLink";
import { CopyButton } from "./CopyButton";
import styles from "./EmbedDialog.module.css";
import { FRAME_HEIGHT, followCode, frameCode, frameHeight } from "./embedCode";
import type { ShareProps } from "./ShareMenu";

const THEMES = [
  { id: "", label: "As the device" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
] as const;

/** The code with which another page shows this view, with a preview of what it shows. */
export default function EmbedDialog({ dataset, filters, shown, onClose }: ShareProps) {
  const link = usePageLink();
  const id = useId();
  const [theme, setTheme] = useState<(typeof THEMES)[number]["id"]>("");
  const [typed, setTyped] = useState(String(FRAME_HEIGHT.usual));
  const [kept, setKept] = useState<"kept" | "none">("kept");
  const [follows, setFollows] = useState(false);
  const filtered = filterChips(dataset, filters).length > 0;
  const words = filtered && kept === "kept" ? `: ${filtersInWords(dataset, filters)}` : "";
  const title = `${shown.title}${words}. ${dataset.descriptor.title}`;
  const src = link.embedded(theme, kept === "none" ? NO_FILTERS : undefined);
  const height = frameHeight(typed);
  const frame = frameCode(src, title, height);
  const code = follows ? `${frame}\n${followCode(link.absolute("/"))}` : frame;
  return (
    <Dialog title="Embed this view" onClose={onClose} wide>
      <DeviceOnly />
      <p className={styles.what} dir="auto">
        {title}
      </p>
      <div className={styles.columns}>
        <div className={styles.options}>
          <div>
            <span aria-hidden="true">Theme</span>
            <Choice legend="Theme of the frame" options={THEMES} chosen={theme} onChoose={setTheme} />
          </div>
          {filtered && (
            <div>
              <span aria-hidden="true">Filters</span>
              <Choice
                legend="Filters of the frame"
                options={[
                  { id: "kept", label: "Those in force" },
                  { id: "none", label: "None" },
                ]}
                chosen={kept}
                onChoose={setKept}
              />
            </div>
          )}
          <div>
            <label htmlFor={`${id}height`}>Height in pixels</label>
            <input
              id={`${id}height`}
              type="number"
              inputMode="numeric"
              min={FRAME_HEIGHT.least}
              max={FRAME_HEIGHT.most}
              step={10}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => setTyped(String(height))}
            />
          </div>
          <div>
            <label className={styles.follow}>
              <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.target.checked)} />
              <span>Let its height follow what it shows</span>
            </label>
            <p className={styles.note}>
              The frame works without any script. With this, a few lines are added that listen for the height which the
              frame announces, and take nothing else from it. Once a page is enough.
            </p>
          </div>
          <div>
            <label htmlFor={`${id}code`}>Code for your page</label>
            <textarea
              id={`${id}code`}
              className={styles.code}
              readOnly
              rows={follows ? 12 : 6}
              spellCheck={false}
              value={code}
              onFocus={(event) => event.target.select()}
            />
          </div>
          <CopyButton label="Copy the code" text={code} />
        </div>
        <div className={styles.preview}>
          <span>Preview</span>
          {/* A frame of its own for each address: one whose address changes adds a step to the history of the page. */}
          <iframe key={src} src={src} title={`Preview: ${title}`} style={{ height }} />
        </div>
      </div>
    </Dialog>
  );
}
