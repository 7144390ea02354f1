import { LEAD, PASSAGES, TEMPLATE_WORDS, TITLE } from "./introduction";
import { type Column, type Field, type FileReference, type Part, references } from "./referenceModel";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? "");
const code = (text: string) => `<code>${escaped(text)}</code>`;

/** Words with `code` and **strong** in them. */
const inline = (text: string) =>
  escaped(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");

const block = (text: string) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>`;

function wordList(words: Field["words"]): string {
  if (words.length === 0) return "";
  const items = words.map(([word, label]) => `<li>${code(word)}${label && ` <span>${escaped(label)}</span>`}</li>`);
  return `<ul class="words">${items.join("")}</ul>`;
}

const fieldEntry = ({ path, type, required, meaning, rule, example, words }: Field) => `
<div>
<dt>${code(path)} <span>${escaped(type)}${required ? "" : ", may be left out"}</span></dt>
<dd><p>${inline(meaning)}${rule ? ` <em>${inline(rule)}</em>` : ""}</p>${wordList(words)}<p class="example">${code(example)}</p></dd>
</div>`;

const columnEntry = ({ name, required, path, form, meaning, example }: Column) => `
<div>
<dt>${code(name)} <span>${name === path ? "" : `fills ${code(path)}${required ? "" : ", "}`}${required ? "" : "may be left out"}</span></dt>
<dd><p>${inline(meaning)} <em>${escaped(form)}</em></p>${example && `<p class="example">${code(example)}</p>`}</dd>
</div>`;

function partHtml({ id, list, meaning, fields, record, csv }: Part): string {
  return [
    list ? `<h3 id="${id}">List ${code(list)}</h3>` : "",
    meaning ? `<p>${inline(meaning)}</p>` : "",
    `<dl>${fields.map(fieldEntry).join("")}</dl>`,
    record ? `<details><summary>A whole record of ${escaped(list ?? id)}</summary>${block(record)}</details>` : "",
    csv && list
      ? `<details><summary>${escaped(list)} as CSV</summary>
<p>${inline(TEMPLATE_WORDS)} <a href="csv/${list}.csv" download>${list}.csv</a></p>
<dl>${csv.map(columnEntry).join("")}</dl></details>`
      : "",
  ].join("\n");
}

const anchorOf = (file: string) => `file-${file.replace(/\.json$/, "")}`;

const fileHtml = ({ file, title, meaning, parts }: FileReference) => `
<section aria-labelledby="${anchorOf(file)}">
<h2 id="${anchorOf(file)}">${escaped(title)} ${code(file === "briefing.json" ? "briefings/*.json" : file)}</h2>
<p>${inline(meaning)} <a href="${file}">JSON Schema</a></p>
${parts.map(partHtml).join("\n")}
</section>`;

/**
 * The reference as a page of its own, for readers of the app: without script, its style in a file beside it.
 * @param app where the app is, as seen from the page
 */
export function referenceHtml(app = "../"): string {
  const files = references();
  const contents = files
    .map(({ file, title }) => `<li><a href="#${anchorOf(file)}">${escaped(title)}</a></li>`)
    .join("");
  const passages = PASSAGES.map(
    ({ title, paragraphs, code: commands }) => `
<section>
<h2>${escaped(title)}</h2>
${paragraphs.map((text) => `<p>${inline(text)}</p>`).join("\n")}
${commands ? block(commands) : ""}
</section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(TITLE)} · Alliance Atlas</title>
<meta name="description" content="Every file and every field of a dataset of Alliance Atlas, with meaning, example and rule.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${app}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="reference.css">
</head>
<body>
<header><a href="${app}">Alliance Atlas</a></header>
<main>
<h1>${escaped(TITLE)}</h1>
<p class="lead">${inline(LEAD)}</p>
<nav aria-label="Files">
<ul>${contents}</ul>
</nav>
${passages.join("\n")}
${files.map(fileHtml).join("\n")}
</main>
</body>
</html>
`;
}
