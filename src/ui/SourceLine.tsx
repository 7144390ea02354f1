import type { citedElsewhere } from "../domain/cited";
import { dateOf, formatDate } from "../domain/dates";
import { formatNumber } from "../domain/membership";
import type { Citation } from "../domain/schema";
import { issuedText, SOURCE_KINDS, type Source } from "../domain/source";
import { ExternalLink } from "./ExternalLink";
import { ViewLink } from "./links";
import styles from "./SourceLine.module.css";

/** What a reader has to know of a source besides its title: kind, and whether it was read as a copy or not at all. */
function remarks(source: Source): string[] {
  if (source.standIn) return ["only its id is known: its record could not be read"];
  const { kind, archived, seen } = source.custom;
  return [
    SOURCE_KINDS[kind].label,
    ...(archived ? ["read as an archived copy"] : []),
    ...(seen === false ? ["cited by others, not read for this record"] : []),
  ];
}

/** "cited for 14 other records": how much else rests on a source, for the link to its page. */
function citedText({ records, other }: ReturnType<typeof citedElsewhere>): string {
  const noun = `${other ? "other " : ""}record${records === 1 ? "" : "s"}`;
  return records === 0 ? `cited for no ${noun}` : `cited for ${formatNumber(records)} ${noun}`;
}

/**
 * One source in a list: title (a link where it has an address), publisher, date, kind, and what it states here.
 * @param elsewhere what else rests on it; gives a link to the source's page
 */
export function SourceLine({
  source,
  citation,
  elsewhere,
}: {
  source: Source;
  citation?: Citation;
  elsewhere?: ReturnType<typeof citedElsewhere>;
}) {
  const origin = [
    source.publisher ?? source["container-title"],
    source.issued && formatDate(dateOf(issuedText(source.issued))),
    citation?.locator,
  ].filter(Boolean);
  return (
    <span className={styles.source} data-sources={source.id}>
      {source.URL ? (
        <ExternalLink href={source.URL} dir="auto">
          {source.title}
        </ExternalLink>
      ) : (
        <span dir="auto">{source.title}</span>
      )}
      <span className={styles.meta} dir="auto">
        {[...(origin.length > 0 ? [origin.join(", ")] : []), ...remarks(source)].join(" · ")}
      </span>
      {citation?.says && (
        <span className={styles.says} dir="auto">
          {citation.says}
        </span>
      )}
      {elsewhere && (
        <ViewLink to={{ view: "source", id: source.id }} className={styles.elsewhere}>
          {citedText(elsewhere)}
        </ViewLink>
      )}
    </span>
  );
}
