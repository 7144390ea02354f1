import type { Dataset } from "../../domain/dataset";
import { SOURCE_KINDS, type Source } from "../../domain/source";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { ErrorPanel } from "../../ui/ErrorPanel";
import { ExternalLink } from "../../ui/ExternalLink";
import { ViewLink } from "../../ui/links";
import { PageTitle } from "../../ui/PageTitle";
import styles from "./SourceHead.module.css";
import { authorsText, issuedWhen, languageName, publisherText } from "./sourceWords";
import { copiesOf } from "./supportModel";

/** What a source is: title, author, publisher, date, language, how it was read, and where it stands. */
export function SourceHead({ dataset, source }: { dataset: Dataset; source: Source }) {
  const { title, standIn, note, language, version, archive, URL: address, custom } = source;
  const when = issuedWhen(source);
  const copies = copiesOf(dataset, source.id);
  const facts = [
    { term: "Author", text: authorsText(source) },
    { term: "Publisher", text: publisherText(source) },
    { term: "Date", text: when ? <DateText date={when} /> : "undated" },
    { term: "Language", text: language && languageName(language) },
    { term: "Version", text: version },
    { term: "Archive", text: archive },
  ];
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        Source{!standIn && ` · ${SOURCE_KINDS[custom.kind].label}`}{" "}
        <DisputedTag disagreements={dataset.disagreementsOn("source", source.id)} />
      </p>
      <PageTitle className={styles.title} dir="auto" data-sources={source.id}>
        {title}
      </PageTitle>
      {standIn ? (
        <ErrorPanel
          title="Only the id of this source is known"
          cause={note ?? ""}
          advice="Records cite it, so it is listed here. The notice above and the page about the record say what is wrong with the file."
        />
      ) : (
        <>
          <dl className={styles.facts}>
            {facts.map(
              ({ term, text }) =>
                text && (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd dir="auto">{text}</dd>
                  </div>
                ),
            )}
          </dl>
          {address && (
            <p>
              <ExternalLink href={address} className={styles.link}>
                Read the source
              </ExternalLink>{" "}
              <span className={styles.host}>{new URL(address).host.replace(/^www\./, "")}</span>
            </p>
          )}
          {(custom.archived || custom.seen === false || copies.length > 0) && (
            <ul className={styles.remarks}>
              {custom.archived && <li>Read as an archived copy.</li>}
              {custom.seen === false && <li>Cited by others, not read for this record.</li>}
              {copies.length > 0 && (
                <li>
                  Shares one text with{" "}
                  {copies.map(({ id, title: other }, index) => (
                    <span key={id}>
                      {index > 0 && ", "}
                      <ViewLink to={{ view: "source", id }} dir="auto">
                        {other}
                      </ViewLink>
                    </span>
                  ))}
                  : together they are one witness.
                </li>
              )}
            </ul>
          )}
          {note && (
            <p className={styles.note} dir="auto">
              {note}
            </p>
          )}
        </>
      )}
    </header>
  );
}
