import type { Dataset } from "../../domain/dataset";
import { type Deck, deckText } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { saveText } from "../saveText";

/** The ways in which a briefing leaves the browser. */
export default function HandOver({ deck, onClose }: { dataset: Dataset; deck: Deck; onClose: () => void }) {
  return (
    <Dialog title="Hand over" onClose={onClose}>
      <Button onClick={() => saveText(`${deck.head.id}.json`, deckText(deck), "application/json")}>
        Save as a file
      </Button>
    </Dialog>
  );
}
