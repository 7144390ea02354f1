import { dateOf, formatDate } from "../domain/dates";
import type { Citation } from "../domain/schema";
import { issuedText, SOURCE_KINDS, type Source } from "../domain/source";
import styles from "./SourceLine.module.css";

/** What a reader has to know of a source besides its title: kind, and whether it was read as a copy or not at all. */
function remarks(source: Source): string[] {
  const { kind, archived, seen } = source.custom;
  return [
    SOURCE_KINDS[kind].label,
    ...(archived ? ["read as an archived copy"] : []),
    ...(seen === false ? ["cited by others, not read for this record"] : []),
  ];
}

/** One source in a list: title (a link where it has an address), publisher, date, kind, and what it states here. */
export function SourceLine({ source, citation }: { source: Source; citation?: Citation }) {
  const meta = [
    source.publisher ?? source["container-title"],
    source.issued && formatDate(dateOf(issuedText(source.issued))),
  ];
  return (
    <span className={styles.source}>
      {source.URL ? (
        <a href={source.URL} target="_blank" rel="noopener noreferrer" dir="auto">
          {source.title}
        </a>
      ) : (
        <span dir="auto">{source.title}</span>
      )}
      <span className={styles.meta}>
        {meta.filter(Boolean).join(", ")}
        {citation?.locator && `, ${citation.locator}`} · {remarks(source).join(" · ")}
      </span>
      {citation?.says && <span className={styles.says}>{citation.says}</span>}
    </span>
  );
}
