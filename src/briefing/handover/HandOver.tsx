import { useMemo } from "react";
import { loadPlayer } from "../../data/playerFile";
import type { Dataset } from "../../domain/dataset";
import { type Deck, deckText } from "../../domain/deck";
import { Dialog } from "../../ui/Dialog";
import dialog from "../../ui/exhibit/DownloadDialog.module.css";
import { FormatRow, MakingStatus } from "../../ui/exhibit/FormatRow";
import { type Makeable, useMaking } from "../../ui/exhibit/useMaking";
import { useHref } from "../../ui/links";
import { usePageLink } from "../../ui/pageLink";
import { briefingPath, SHARED } from "../paths";
import { packBriefing } from "../shareLink";
import { addressesOf } from "./addresses";
import styles from "./HandOver.module.css";
import { LinkPart, usePacked } from "./LinkPart";

type Named = Makeable & { readonly about: string };

/** The files of a briefing. The code that makes each is loaded when it is asked for. */
function useFiles(dataset: Dataset, deck: Deck): readonly Named[] {
  const href = useHref();
  const { absolute } = usePageLink();
  const { id } = deck.head;
  return [
    {
      label: "PowerPoint",
      about:
        "Charts and tables that can be edited, with the numbers in their data sheets; notes, sources and a link to the live view on every slide.",
      file: `${id}.pptx`,
      make: async (work) => {
        const { pptxFile } = await import("./pptxFile");
        return pptxFile(dataset, deck, { href, absolute, version: dataset.descriptor.version }, work);
      },
    },
    {
      label: "HTML",
      about:
        "One file that presents the briefing by itself, from a USB stick and without a network, with the whole dataset in it.",
      file: `${id}.html`,
      make: async (work) => {
        const { htmlFile } = await import("./htmlFile");
        return htmlFile(dataset, deck, addressesOf(href, absolute), loadPlayer, work);
      },
    },
    {
      label: "JSON",
      about: "The briefing itself, to be opened here or elsewhere and worked on.",
      file: `${id}.json`,
      make: async () => new Blob([deckText(deck)], { type: "application/json;charset=utf-8" }),
    },
  ];
}

/** Takes a briefing away: as a file, as a link, on paper. */
export default function HandOver({ dataset, deck, onClose }: { dataset: Dataset; deck: Deck; onClose: () => void }) {
  const { absolute } = usePageLink();
  const { making, start, cancel } = useMaking();
  const files = useFiles(dataset, deck);
  const text = useMemo(() => deckText(deck), [deck]);
  const fragment = usePacked(text, packBriefing);
  const at = (what?: "print" | "print-notes") =>
    fragment === undefined ? undefined : `${absolute(briefingPath(dataset.id, SHARED, what))}${fragment}`;
  return (
    <Dialog title="Hand over" onClose={onClose}>
      <p className={styles.about}>Everything is made on this device; nothing is sent anywhere.</p>
      <ul className={dialog.formats}>
        {files.map((file) => (
          <FormatRow key={file.label} format={file} making={making} onStart={() => start(file)} onCancel={cancel} />
        ))}
        <li className={dialog.format}>
          <h3 className={dialog.label}>PDF</h3>
          <p className={dialog.about}>
            Opens the slides for printing, one a page: choose “Save as PDF” where the browser asks for a printer.
          </p>
          <span className={styles.links}>
            <a href={at("print")} target="_blank" rel="noopener">
              Slides
            </a>
            <a href={at("print-notes")} target="_blank" rel="noopener">
              Slides with notes
            </a>
          </span>
        </li>
      </ul>
      <MakingStatus making={making} />
      <LinkPart link={at()} />
    </Dialog>
  );
}
