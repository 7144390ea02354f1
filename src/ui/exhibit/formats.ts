import { listed } from "../../domain/listed";
import { formatNumber } from "../../domain/membership";
import { counted } from "../event/counted";
import type { Exhibit } from "./exhibit";
import type { Provenance } from "./provenance";
import { PAGE_WIDTH } from "./svgPage";
import type { Work } from "./work";

/** A form in which an exhibit leaves the page. */
export interface Format {
  readonly label: string;
  /** End of the file's name. */
  readonly ending: string;
  /** What it is good for and how large it is, before it is made. */
  readonly about: <Row>(exhibit: Exhibit<Row>) => string;
  /** The code of each format is loaded when it is asked for. */
  readonly make: <Row>(exhibit: Exhibit<Row>, said: Provenance, work: Work) => Promise<Blob>;
}

async function picture<Row>({ draw }: Exhibit<Row>, said: Provenance, work: Work, scale: number | undefined) {
  if (!draw) throw new Error("This is a table: it has no picture.");
  const { pageOf, pngBlob, svgBlob } = await import("./pictureFile");
  const page = await pageOf(draw, said, work);
  return scale === undefined ? svgBlob(page) : pngBlob(page, scale, work);
}

const png = (scale: number, use: string): Format => ({
  label: `PNG, ${scale}×`,
  ending: scale === 1 ? ".png" : `-${scale}x.png`,
  about: () => `Picture, ${formatNumber(PAGE_WIDTH * scale)} pixels wide: ${use}.`,
  make: (exhibit, said, work) => picture(exhibit, said, work, scale),
});

const RECORDS = [
  ["events", "event"],
  ["counts", "count"],
  ["roster", "member"],
  ["actors", "actor"],
  ["sources", "source"],
  ["disagreements", "disagreement"],
] as const;

function recordsInWords<Row>({ records }: Exhibit<Row>): string {
  const some = RECORDS.flatMap(([name, noun]) => {
    const ids = records[name] ?? [];
    return ids.length > 0 ? [counted(ids.length, noun)] : [];
  });
  return some.length > 0 ? listed(some) : "No record";
}

const PICTURES: readonly Format[] = [
  png(1, "for a page or a message"),
  png(2, "for print and large screens"),
  {
    label: "SVG",
    ending: ".svg",
    about: () => "Drawing at any size, its text and shapes editable, its fonts inside.",
    make: (exhibit, said, work) => picture(exhibit, said, work, undefined),
  },
];
const DATA: readonly Format[] = [
  {
    label: "CSV",
    ending: ".csv",
    about: ({ table: { rows, columns } }) =>
      `For spreadsheets: ${counted(rows.length, "row")} as in the table, ${columns.length} columns and where each row comes from.`,
    make: async ({ dataset, table }, said, work) => (await import("./csvFile")).csvOf(dataset, table, said, work),
  },
  {
    label: "JSON",
    ending: ".json",
    about: (exhibit) => `${recordsInWords(exhibit)} with all that they refer to. This app opens it again.`,
    make: async (exhibit, said, work) => (await import("./jsonFile")).extractOf(exhibit, said, work),
  },
];

/** The formats of an exhibit: pictures only of what can be drawn. */
export function formatsOf<Row>({ draw }: Exhibit<Row>): readonly Format[] {
  return draw ? [...PICTURES, ...DATA] : DATA;
}

/** "weprotect-growth-v1.0.0.csv" */
export function fileName<Row>({ name, dataset }: Exhibit<Row>, { ending }: Format): string {
  return `${dataset.descriptor.name}-${name}-v${dataset.descriptor.version}${ending}`.replace(/[^\w.-]+/g, "-");
}
