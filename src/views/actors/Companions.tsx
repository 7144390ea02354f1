import { formatNumber } from "../../domain/membership";
import { useEmphasised } from "../../ui/emphasis";
import { counted } from "../../ui/event/counted";
import { ViewLink } from "../../ui/links";
import styles from "./Companions.module.css";
import type { Companion } from "./profileModel";

function CompanionRow({ companion, most }: { companion: Companion; most: number }) {
  const { actor, together, shown } = companion;
  const emphasis = useEmphasised("actor", actor.id);
  return (
    <li className={styles.row} {...emphasis}>
      <ViewLink to={{ view: "actor", id: actor.id }} className={styles.name} dir="auto">
        {actor.name}
      </ViewLink>
      <span className={styles.times}>
        {counted(together, "event")} together{shown < together && `, ${formatNumber(shown)} shown`}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.all} style={{ width: `${(together / most) * 100}%` }} />
        <span className={styles.shown} style={{ width: `${(shown / most) * 100}%` }} />
      </span>
    </li>
  );
}

/** With whom an actor appears, how often; the part of it that is shown drawn dark. */
export function Companions({ companions }: { companions: readonly Companion[] }) {
  const most = companions[0]?.together ?? 1;
  return (
    <ol>
      {companions.map((companion) => (
        <CompanionRow key={companion.actor.id} companion={companion} most={most} />
      ))}
    </ol>
  );
}
