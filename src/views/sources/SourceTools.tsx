import { Choice } from "../../ui/Choice";
import styles from "./SourceTools.module.css";
import { type Narrowing, rowsOfKind, type SourceRow } from "./sourcesModel";
import { kindOfMany, SOURCE_KIND_IDS } from "./sourceWords";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Search, kinds and the toggle of the list of sources. The kinds are radio buttons: one Tab stop with arrows inside.
 * @param found the rows that pass the search and the toggle, from which the numbers of the kinds are counted
 */
export function SourceTools({
  narrowing,
  found,
  onChange,
}: {
  narrowing: Narrowing;
  found: readonly SourceRow[];
  onChange: (change: Partial<Narrowing>) => void;
}) {
  return (
    <div className={styles.tools}>
      <label className={styles.search}>
        <span>Search this list</span>
        <input
          type="search"
          value={narrowing.q}
          placeholder="Title, publisher, author"
          maxLength={200}
          onChange={({ target }) => onChange({ q: target.value })}
        />
      </label>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={narrowing.behindOnly}
          onChange={({ target }) => onChange({ behindOnly: target.checked })}
        />
        Only sources behind the events and counts shown
      </label>
      <div className={styles.kinds}>
        <Choice
          legend="Which kind of sources to list"
          options={(["", ...SOURCE_KIND_IDS] as const).map((kind) => ({
            id: kind,
            label: kind === "" ? "All" : capital(kindOfMany(kind, 2)),
            count: rowsOfKind(found, kind).length,
          }))}
          chosen={narrowing.kind}
          onChoose={(kind) => onChange({ kind })}
        />
      </div>
    </div>
  );
}
