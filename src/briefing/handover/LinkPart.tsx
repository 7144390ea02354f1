import { useEffect, useId, useState } from "react";
import { formatNumber } from "../../domain/membership";
import { Button } from "../../ui/Button";
import { useClipboard } from "../../ui/useClipboard";
import { LINK_LIMIT } from "../shareLink";
import styles from "./HandOver.module.css";

const SAID = {
  idle: "",
  copied: "The link is copied.",
  refused: "This browser does not let the page copy: choose the link and copy it yourself.",
};

/** The link of a briefing, or why there is none. `link` is undefined while it is being packed. */
export function LinkPart({ link }: { link: string | undefined }) {
  const id = useId();
  const { state, copy } = useClipboard();
  const long = link !== undefined && link.length > LINK_LIMIT;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>Link</h3>
      {long ? (
        <p role="alert">
          As a link this briefing would take {formatNumber(link.length)} characters. Mail programs and some browsers cut
          links of more than {formatNumber(LINK_LIMIT)}; a file has no such limit. Hand over a file, or make the
          briefing shorter.
        </p>
      ) : (
        <>
          <p className={styles.about}>
            The whole briefing stands in the part of the address that no server is sent. Whoever opens it sees the
            briefing and can keep it.
          </p>
          <div className={styles.link}>
            <input readOnly aria-labelledby={id} value={link ?? ""} onFocus={(event) => event.currentTarget.select()} />
            <Button disabled={link === undefined} onClick={() => copy(link ?? "")}>
              Copy link
            </Button>
          </div>
          <p role="status">{SAID[state]}</p>
        </>
      )}
    </section>
  );
}

/** Packs a text into a link; undefined until that is done. A text that changes is packed anew. */
export function usePacked(text: string, pack: (text: string) => Promise<string>): string | undefined {
  const [packed, setPacked] = useState<{ text: string; fragment: string }>();
  useEffect(() => {
    let gone = false;
    void pack(text).then((fragment) => {
      if (!gone) setPacked({ text, fragment });
    });
    return () => {
      gone = true;
    };
  }, [text, pack]);
  return packed?.text === text ? packed.fragment : undefined;
}
