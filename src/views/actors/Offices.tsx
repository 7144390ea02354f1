import type { Actor, Office } from "../../domain/actor";
import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { Cited } from "../../ui/Cited";
import { ViewLink } from "../../ui/links";
import styles from "./Facts.module.css";
import { officePeriod } from "./officePeriod";

function OfficeFact({ dataset, office, holder }: { dataset: Dataset; office: Office; holder?: Actor }) {
  const organization = office.organization === undefined ? undefined : dataset.actorById.get(office.organization);
  const witness = restsOnOne(dataset, office.citations);
  const period = officePeriod(office);
  return (
    <li className={styles.fact}>
      <p className={styles.term}>{period}</p>
      {holder && (
        <p>
          <ViewLink to={{ view: "actor", id: holder.id }}>{holder.name}</ViewLink>
        </p>
      )}
      <div className={styles.value}>
        <Cited dataset={dataset} citations={office.citations} text={office.title} of={`${office.title}, ${period}`} />
      </div>
      {!holder && organization && (
        <p>
          <ViewLink to={{ view: "actor", id: organization.id }}>{organization.name}</ViewLink>
        </p>
      )}
      {office.note && <p className={styles.note}>{office.note}</p>}
      {witness && <p className={styles.note}>{ONE_WITNESS[witness]}</p>}
    </li>
  );
}

/** Offices with when they were held and their sources; with their holders where they stand at the organisation. */
export function Offices({
  dataset,
  offices,
}: {
  dataset: Dataset;
  offices: readonly { readonly office: Office; readonly actor?: Actor }[];
}) {
  return (
    <ol className={styles.facts}>
      {offices.map(({ office, actor }) => (
        <OfficeFact
          key={`${actor?.id ?? ""} ${office.title} ${office.from ?? ""}`}
          dataset={dataset}
          office={office}
          holder={actor}
        />
      ))}
    </ol>
  );
}
