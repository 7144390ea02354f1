import { type Actor, classLabel, countryName } from "../../domain/actor";
import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { dateOf } from "../../domain/dates";
import { Cited } from "../../ui/Cited";
import { DateText } from "../../ui/DateText";
import { DisputedTag } from "../../ui/DisputedTag";
import { ErrorPanel } from "../../ui/ErrorPanel";
import { ExternalLink } from "../../ui/ExternalLink";
import { PageTitle } from "../../ui/PageTitle";
import { RemarkLine } from "../../ui/RemarkLine";
import styles from "./ActorHead.module.css";

/** Who an actor is: class, country, active dates, names, description and official site. */
export function ActorHead({ dataset, actor }: { dataset: Dataset; actor: Actor }) {
  const isOwnCountry =
    actor.type === "country" && actor.country !== undefined && countryName(actor.country) === actor.name;
  const witness = restsOnOne(dataset, actor.citations);
  const disagreements = dataset.disagreementsOn("actor", actor.id);
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {actor.standIn ? "Actor" : classLabel(actor)}
        {actor.country && !isOwnCountry && ` · ${countryName(actor.country)}`}
        {actor.active && (
          <>
            {" · active "}
            <DateText date={dateOf(actor.active)} />
          </>
        )}
      </p>
      <PageTitle dir="auto">{actor.name}</PageTitle>
      {actor.aliases && actor.aliases.length > 0 && (
        <p className={styles.aliases}>Also named {actor.aliases.join("; ")}</p>
      )}
      {actor.standIn ? (
        <ErrorPanel
          title="Only the id of this actor is known"
          cause={actor.description}
          advice="Events name it, so they are listed here. The notice above and the page about the record say what is wrong with the file."
        />
      ) : (
        <div className={styles.description} dir="auto">
          <Cited
            dataset={dataset}
            citations={actor.citations}
            text={actor.description}
            of={`the description of ${actor.name}`}
          />
        </div>
      )}
      {(witness || disagreements.length > 0) && (
        <RemarkLine>
          <DisputedTag disagreements={disagreements} />
          {witness && <span>{ONE_WITNESS[witness]}</span>}
        </RemarkLine>
      )}
      {actor.note && <p className={styles.note}>{actor.note}</p>}
      {actor.links && actor.links.length > 0 && (
        <ul className={styles.links}>
          {actor.links.map(({ label, url }) => (
            <li key={url}>
              <ExternalLink href={url}>{label}</ExternalLink>{" "}
              <span className={styles.host}>{new URL(url).host.replace(/^www\./, "")}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
