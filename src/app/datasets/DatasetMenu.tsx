import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { catalogQuery } from "../../data/datasetQuery";
import { PathLink } from "../../ui/links";
import { ownListQuery } from "./ownQuery";
import { titleOf } from "./ownWords";
import { DATASETS_PATH } from "./paths";

interface Choice {
  readonly id: string;
  readonly title: string;
}

function Choices({
  title,
  choices,
  shown,
  onChoose,
}: {
  title: string;
  choices: readonly Choice[];
  shown: string;
  onChoose: () => void;
}) {
  const heading = useId();
  return (
    <>
      <h2 id={heading}>{title}</h2>
      <ul aria-labelledby={heading}>
        {choices.map((one) => (
          <li key={one.id}>
            <PathLink
              path={`/${one.id}`}
              onClick={onChoose}
              aria-current={one.id === shown ? "true" : undefined}
              dir="auto"
            >
              {one.title}
            </PathLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The datasets that there are: those of this deployment, the reader's own, and the way to open another. */
export default function DatasetMenu({ shown, onChoose }: { shown: string; onChoose: () => void }) {
  const catalog = useQuery(catalogQuery).data;
  const own = useQuery(ownListQuery).data?.list ?? [];
  const kept = own.flatMap((one) => (one.head ? [{ id: one.id, title: titleOf(one) }] : []));
  return (
    <nav aria-label="Datasets">
      {catalog && <Choices title="Here" choices={catalog.datasets} shown={shown} onChoose={onChoose} />}
      {kept.length > 0 && <Choices title="Yours, on this device" choices={kept} shown={shown} onChoose={onChoose} />}
      <PathLink path={DATASETS_PATH} onClick={onChoose}>
        {kept.length > 0 ? "Open or manage your own" : "Open your own"}
      </PathLink>
    </nav>
  );
}
