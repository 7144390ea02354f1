/** What stands before the files in the reference: how a dataset is made. Text with `code` and **strong** in Markdown's way. */

export interface Passage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly code?: string;
}

export const TITLE = "How to write a dataset";

export const LEAD =
  "A dataset is a folder of plain files: what happened, who took part, how many belonged to it and when, and which documents say so. This page names every file and every field. It is made from the schema by which the app reads the files, so that it says what the app does.";

export const PASSAGES: readonly Passage[] = [
  {
    title: "Start",
    paragraphs: [
      "In a copy of the project, one command writes a small dataset that is right as it is; replace its records with your own. While `npm run dev` runs, every save shows the change, and what is wrong stands on the page until it is right.",
      "Without the project, take the CSV templates on this page, fill them in a spreadsheet, and open them in the app with “Your datasets”: a folder, a zip or single files. They stay in your browser.",
    ],
    code: 'npm run data:new -- our-alliance\nnpm run dev\nnpm run data:describe -- public/data/our-alliance\nnpm run data:check -- public/data/our-alliance\nnpm run data:release -- 1.0.0 "First edition." --dataset public/data/our-alliance',
  },
  {
    title: "Rules that hold everywhere",
    paragraphs: [
      "**No source, no record.** Every event, actor, office, count, series and roster entry cites at least one document in sources, primary sources first. What the document says is put in words of your own.",
      "**Dates are as exact as they are known.** `2014`, `2014-12` and `2014-12-10` are three different statements; `2014~` is about 2014, `2014?` is uncertain, `2014-05/2014-07` is an interval, `2016/..` goes on. This is EDTF, ISO 8601-2.",
      "**Ids** are small letters, digits and hyphens (`london-summit-2014`), each once in its list. A reference to an id that is not there is a fault of the record that makes it.",
      "**A record that is not right is left out** and listed with its line, with what was expected and what was found; the others are shown. A key that is not known is a fault: it is most often a misspelt one.",
      "**Where sources differ,** write a disagreement with claim beside claim. The app shows both.",
    ],
  },
  {
    title: "Check",
    paragraphs: [
      "`npm run data:check -- <folder or file>` takes a dataset, a folder of loose JSON and CSV files, a zip or one file, and prints every fault with file, line, field, what was expected, what was found and what was probably meant. It exits 0 where nothing is wrong, 1 where something is, and 2 where nothing could be checked.",
      "With `--json` (and `npm run -s`, so that npm prints nothing of its own) it prints `{ faults, read }`: for each fault `file`, `line`, `path`, `record`, `expected`, `found`, `suggestion` where there is one, and `text`, all of it in one sentence. `read` counts the records of each list. Fields may be added; none is renamed.",
    ],
    code: "npm run -s data:check -- public/data/our-alliance --json",
  },
  {
    title: "JSON or CSV",
    paragraphs: [
      "Every file can be JSON. Name its schema in `$schema`, as the example files do, and an editor completes and explains the fields.",
      "Events, actors, series, counts, the roster and sources can be CSV instead, a file each, named for its list (`events.csv`). The first line names the columns, in any order; columns that may be empty may be left out. Commas, semicolons or tabs; UTF-8; text in quotes where it holds a delimiter, a quote or a line break. In a spreadsheet set date columns to text, or it will rewrite them.",
      "A cell with several things puts semicolons or line breaks between them: `norway:host; ada-marlow:chair`. A part that itself holds a mark such as `;` or `:` stands in quotes, with its own quotes doubled. A cell that begins with `=`, `+`, `-` or `@` may have an apostrophe before it, as spreadsheets write it.",
    ],
  },
];

/** What stands at the end of a list's columns. */
export const TEMPLATE_WORDS = "The template has these columns and an example row.";
