import type { Dataset } from "../../domain/dataset";
import { dateOf } from "../../domain/dates";
import { DateText } from "../../ui/DateText";
import { ExternalLink } from "../../ui/ExternalLink";
import styles from "./About.module.css";
import { Section } from "./Section";

/** Version, licence, who made it, and how to cite it. */
export function Edition({ dataset }: { dataset: Dataset }) {
  const { title, version, created, licenses, contributors, homepage } = dataset.descriptor;
  return (
    <Section title="Version and licence">
      <dl className={styles.facts}>
        <div>
          <dt>Version</dt>
          <dd>
            {version}, <DateText date={dateOf(created)} />
          </dd>
        </div>
        <div>
          <dt>Made by</dt>
          <dd>{contributors.map((contributor) => contributor.title).join(", ")}</dd>
        </div>
        <div>
          <dt>Licence of the data</dt>
          <dd>
            {licenses.map(({ name, title: label, path }) => (
              <ExternalLink key={name} href={path} rel="license">
                {label}
              </ExternalLink>
            ))}
          </dd>
        </div>
        {homepage && (
          <div>
            <dt>Home</dt>
            <dd>
              <ExternalLink href={homepage}>{homepage}</ExternalLink>
            </dd>
          </div>
        )}
        <div>
          <dt>To cite it</dt>
          <dd>
            {contributors.map((contributor) => contributor.title).join(", ")}, <cite>{title}</cite>, data version{" "}
            {version}, <DateText date={dateOf(created)} />
            {licenses.length > 0 && `, ${licenses.map(({ name }) => name).join(", ")}`}.
          </dd>
        </div>
      </dl>
    </Section>
  );
}
