import type { Dataset } from "../../domain/dataset";
import { HALF } from "./bandCandidates";
import { dateDisputes } from "./dateDisputes";

/** How a legend shows a sort of mark. Lengths in CSS pixels, at a text size of 16 px. */
export interface LegendMark {
  readonly label: string;
  readonly width: number;
  /** Rounded ends, corners, or a diamond at the end of a dotted line. */
  readonly form: "round" | "corners" | "diamond";
  readonly solid: boolean;
  readonly dash: string;
}

/** Height of the marks in the legend. */
export const LEGEND_HEIGHT = 13;

const MARKS: readonly LegendMark[] = [
  { label: "exact date", width: 7, form: "round", solid: true, dash: "" },
  { label: "as wide as the date is uncertain", width: 20, form: "corners", solid: false, dash: "" },
  { label: "announced or planned", width: 9, form: "round", solid: false, dash: "2 1.75" },
];
const OTHER_DATE: LegendMark = {
  label: "another date that a source gives",
  width: 18,
  form: "diamond",
  solid: false,
  dash: "1.5 2",
};

/** The sorts of marks that the band of a dataset has. */
export function legendOf(dataset: Dataset): readonly LegendMark[] {
  return dateDisputes(dataset).size > 0 ? [...MARKS, OTHER_DATE] : MARKS;
}

/** The outline of the diamond at the end of its line, as an SVG path inside a box of `width` × LEGEND_HEIGHT. */
export function diamondPath({ width }: LegendMark): string {
  const middle = LEGEND_HEIGHT / 2;
  return `M${width - 2 * HALF} ${middle}l${HALF} ${-HALF}l${HALF} ${HALF}l${-HALF} ${HALF}z`;
}
