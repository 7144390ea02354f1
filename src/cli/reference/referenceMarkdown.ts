import { LEAD, PASSAGES, TEMPLATE_WORDS, TITLE } from "./introduction";
import { type Column, type Field, type FileReference, type Part, references } from "./referenceModel";

const NOTE =
  "<!-- Written by `npm run data:docs` from the schema (src/domain/schema.ts) and its words (src/cli/schemaText). Do not edit. -->";

/** A cell of a Markdown table: no line breaks, bars escaped. */
const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [
    `| ${heads.join(" | ")} |`,
    `|${heads.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  ].join("\n");

function aboutField({ meaning, rule, words }: Field): string {
  const list = words.map(([word, label]) => (label === "" ? code(word) : `${code(word)} (${label})`)).join(", ");
  return [meaning, rule, list && `One of: ${list}.`].filter(Boolean).join(" ");
}

const fieldRow = (field: Field) => [
  `${code(field.path)}${field.required ? "" : " ?"}`,
  field.type,
  aboutField(field),
  code(field.example),
];

const columnRow = ({ name, required, path, form, meaning, example }: Column) => [
  `${code(name)}${required ? "" : " ?"}`,
  code(path),
  `${meaning} ${form.includes(";") ? code(form) : `(${form})`}`,
  example === "" ? "" : code(example),
];

const partText = ({ list, meaning, fields, record, csv }: Part): string[] => [
  ...(list ? [`### List \`${list}\``] : []),
  ...(meaning ? [meaning] : []),
  table(["Field", "Type", "Meaning and rule", "Example"], fields.map(fieldRow)),
  ...(record ? ["A whole record:", `\`\`\`json\n${record}\n\`\`\``] : []),
  ...(csv && list
    ? [
        `As CSV, \`${list}.csv\`. ${TEMPLATE_WORDS.replace("The template", `The template \`/schema/csv/${list}.csv\``)}`,
        table(["Column", "Field", "Meaning and form", "Example"], csv.map(columnRow)),
      ]
    : []),
];

const fileText = ({ file, title, meaning, parts }: FileReference): string[] => [
  `## ${title}: \`${file === "briefing.json" ? "briefings/*.json" : file}\``,
  `${meaning} JSON Schema: \`/schema/${file}\`.`,
  ...parts.flatMap(partText),
];

/** The reference as docs/dataset-reference.md. */
export function referenceMarkdown(): string {
  const passages = PASSAGES.flatMap(({ title, paragraphs, code: block }) => [
    `## ${title}`,
    ...paragraphs,
    ...(block ? [`\`\`\`sh\n${block}\n\`\`\``] : []),
  ]);
  const blocks = [
    NOTE,
    `# ${TITLE}`,
    LEAD,
    ...passages,
    "In the tables below a question mark stands behind a field that may be left out, and `[]` behind a list, of whose entries the next part is a field.",
    ...references().flatMap(fileText),
  ];
  return `${blocks.join("\n\n")}\n`;
}
