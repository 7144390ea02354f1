import type { Dataset } from "../domain/dataset";
import { dateOf, formatDate } from "../domain/dates";
import { ExternalLink } from "../ui/ExternalLink";

/** Which record this is, in which version and of which day; and its licences, each a link. */
export function RecordLine({ dataset }: { dataset: Dataset }) {
  const { title, version, created, licenses } = dataset.descriptor;
  return (
    <>
      <span>
        {title}, data version {version}, {formatDate(dateOf(created))}
      </span>
      {licenses.map(({ name, title: label, path }) => (
        <ExternalLink key={name} href={path} rel="license">
          {label}
        </ExternalLink>
      ))}
    </>
  );
}
