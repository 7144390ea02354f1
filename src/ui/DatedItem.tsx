import { Children, Fragment, type ReactNode } from "react";
import type { Dataset } from "../domain/dataset";
import type { DateSpan } from "../domain/dates";
import type { Citation } from "../domain/schema";
import { Citations } from "./Citations";
import styles from "./DatedItem.module.css";
import { DateText } from "./DateText";
import { useEmphasised } from "./emphasis";
import { type Target, ViewLink } from "./links";

/** Remarks set apart by dots; what is empty among them is passed over. */
function Remarks({ remarks }: { remarks: ReactNode }) {
  const said = Children.toArray(remarks);
  if (said.length === 0) return null;
  return (
    <p className={styles.remarks}>
      {said.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the remarks have no identity but their place.
        <Fragment key={index}>
          {index > 0 && " · "}
          {remark}
        </Fragment>
      ))}
    </p>
  );
}

/**
 * A record in a list in order of time: its date beside its title and sources. It is marked while the reader points at its event.
 * @param shown whether the filters show it: if not, it stands back and says so
 * @param remarks what there is to say of it besides its title
 * @param children what stands between title and remarks
 */
export function DatedItem({
  dataset,
  when,
  title,
  to,
  citations,
  shown,
  remarks,
  children,
}: {
  dataset: Dataset;
  when: DateSpan | undefined;
  title: string;
  to: Target | undefined;
  citations: readonly Citation[];
  shown: boolean;
  remarks: ReactNode;
  children?: ReactNode;
}) {
  const emphasis = useEmphasised("event", to?.view === "event" ? to.id : "");
  return (
    <li className={`${styles.item} ${shown ? "" : styles.outside}`} {...emphasis}>
      <span className={styles.date}>{when && <DateText date={when} />}</span>
      <div>
        <p>
          {to ? (
            <ViewLink to={to} className={styles.title} dir="auto">
              {title}
            </ViewLink>
          ) : (
            <span className={styles.title} dir="auto">
              {title}
            </span>
          )}
          <Citations dataset={dataset} citations={citations} of={title} />
        </p>
        {children}
        <Remarks remarks={[remarks, !shown && "outside the present filters"]} />
      </div>
    </li>
  );
}
