import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { requestOf } from "../../data/ownDataset";
import { withOwnReader } from "../../data/ownReader";
import {
  changeOwn,
  findOwn,
  keepOwn,
  type ListedOwn,
  type OwnHead,
  type OwnPackage,
  onOwnChange,
  removeOwn,
} from "../../data/ownStore";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { saveFile } from "../../ui/exhibit/saveFile";
import { inSentences } from "../open/openGiven";
import styles from "./Datasets.module.css";
import { OwnRow } from "./OwnRow";
import { ownListQuery } from "./ownQuery";
import { titleOf } from "./ownWords";

/** Writes a dataset as a zip. @returns what to say of it */
async function exportOwn({ id, title }: OwnHead): Promise<string> {
  const found = await findOwn(id);
  if (!found) return `“${title}” is not on this device any more.`;
  const { zip, leftOut } = await withOwnReader((reader) => reader.zip(found.files, requestOf(found.head)));
  saveFile(`${id.replace(/^my-/, "")}.zip`, new Blob([zip], { type: "application/zip" }));
  return leftOut === 0
    ? `“${title}” is saved as a zip.`
    : `“${title}” is saved as a zip, without ${counted(leftOut, "record")} that cannot be read or that refer to what is not there.`;
}

/** All datasets of the reader's own, with undo of a removal. @param onUpdate is asked to take the files of another edition */
export function OwnList({ onUpdate }: { onUpdate: (head: OwnHead) => void }) {
  const queries = useQueryClient();
  const listed = useQuery(ownListQuery).data;
  const [removed, setRemoved] = useState<{ readonly title: string; readonly back: OwnPackage | undefined }>();
  const [said, setSaid] = useState("");
  useEffect(() => onOwnChange(() => void queries.invalidateQueries(ownListQuery)), [queries]);
  const refresh = (id: string) => {
    void queries.removeQueries({ queryKey: ["dataset", id] });
    return queries.invalidateQueries(ownListQuery);
  };
  const remove = useMutation({
    mutationFn: async (one: ListedOwn) => ({ title: titleOf(one), back: await removeOwn(one.id) }),
    onSuccess: (gone, { id }) => {
      setRemoved(gone);
      setSaid("");
      return refresh(id);
    },
  });
  const restore = useMutation({
    mutationFn: (back: OwnPackage) => keepOwn(back),
    onSuccess: ({ id }, { head }) => {
      setRemoved(undefined);
      setSaid(`“${head.title}” is back.`);
      return refresh(id);
    },
  });
  const rename = useMutation({
    mutationFn: ({ id, title }: { id: string; title: string }) => changeOwn(id, { title }),
    onSuccess: (_, { id, title }) => {
      setSaid(`It is called “${title}” now.`);
      return refresh(id);
    },
  });
  const take = useMutation({ mutationFn: exportOwn, onSuccess: setSaid });
  // Of what was done last: what failed before it is no news.
  const last = [remove, restore, rename, take].reduce((a, b) => (b.submittedAt > a.submittedAt ? b : a));
  const problem = last.error ?? listed?.problem;
  const back = removed?.back;
  return (
    <section className={styles.own} aria-labelledby="own-datasets">
      <h2 id="own-datasets">Yours</h2>
      <p className={styles.soft}>Kept in this browser, and nowhere else. Export one to take it with you.</p>
      {problem && (
        <p className={styles.problem} role="alert">
          {inSentences(problem)}
        </p>
      )}
      <div role="status" className={styles.said}>
        {removed && (
          <p>
            “{removed.title}” was removed.{" "}
            {back && (
              <Button look="quiet" onClick={() => restore.mutate(back)}>
                Undo
              </Button>
            )}
          </p>
        )}
        {take.isPending ? <p>Packing…</p> : said && <p dir="auto">{said}</p>}
      </div>
      {listed?.list.length === 0 && <p>You have none yet.</p>}
      {listed && listed.list.length > 0 && (
        <ul className={styles.list}>
          {listed.list.map((one) => (
            <OwnRow
              key={one.id}
              one={one}
              busy={take.isPending}
              actions={{
                onUpdate,
                onRename: ({ id }, title) => rename.mutate({ id, title }),
                onRemove: (gone) => remove.mutate(gone),
                onExport: (head) => take.mutate(head),
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
