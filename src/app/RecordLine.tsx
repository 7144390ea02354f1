import type { Dataset } from "../domain/dataset";
import { dateOf, formatDate } from "../domain/dates";

/** Which record this is, in which version and of which day; and its licences, each a link. */
export function RecordLine({ dataset }: { dataset: Dataset }) {
  const { title, version, created, licenses } = dataset.descriptor;
  return (
    <>
      <span>
        {title}, data version {version}, {formatDate(dateOf(created))}
      </span>
      {licenses.map(({ name, title: label, path }) => (
        <a key={name} href={path} rel="license noopener noreferrer" target="_blank">
          {label}
        </a>
      ))}
    </>
  );
}
