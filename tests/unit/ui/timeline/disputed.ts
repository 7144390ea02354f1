import type { Dataset } from "../../../../src/domain/dataset";
import { smallDataset } from "../../../datasets";

const claim = (source: string, date?: string, displayed?: true) => ({
  value: date ?? "some time",
  citation: { source },
  ...(date && { date }),
  ...(displayed && { displayed }),
});

const RECORDS = {
  disagreements: [
    {
      id: "party-date",
      topic: "When the working party met",
      about: [
        { type: "event", id: "working-party-2001" },
        { type: "event", id: "second-summit-2006" },
        { type: "actor", id: "jonas-brandt" },
      ],
      claims: [
        claim("tide-gazette-2001", "2001-06", true),
        claim("accord-annual-2005", "2003-01-20"),
        claim("summit-record-2002", "2002"),
        claim("accord-text", "2003-01-20"),
        claim("marlow-letter"),
      ],
      comment: "No minutes were found.",
    },
    {
      id: "speech-words",
      topic: "What was said",
      about: [{ type: "event", id: "brandt-speech-2002" }],
      claims: [claim("summit-record-2002", undefined, true), claim("tide-gazette-2002")],
      comment: "In words only.",
    },
  ],
};

/**
 * The small dataset in which sources disagree on the date of one event, the working party of June 2001 (20 January 2003; 2002),
 * and on the words of another. A second event of the first disagreement has a date of its own.
 */
export const disputedDataset = (): Promise<Dataset> => smallDataset({ "disagreements.json": JSON.stringify(RECORDS) });
