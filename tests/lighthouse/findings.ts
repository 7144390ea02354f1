/** One audit, in the part of Lighthouse's answer that is told. */
interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly scoreDisplayMode: string;
  readonly details?: { readonly items?: readonly unknown[] } | object;
}

/** What Lighthouse says of a page. */
export interface Judged {
  readonly runWarnings: readonly string[];
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

const ITEMS = 4;
const ITEM_LETTERS = 220;
/** What says how Lighthouse shows an item, and not what it is. */
const SHAPE = /^(type|headings|lhId|path|boundingRect|nodeLabel|debugData|granularity|description|explanation)$/;

/** What an audit found, at most a few of its items, each on a line. */
function itemsOf({ details }: Audit): string[] {
  const items = details && "items" in details && Array.isArray(details.items) ? details.items : [];
  const said = items.map((item) => JSON.stringify(item, (key, value) => (SHAPE.test(key) ? undefined : value)));
  return said.slice(0, ITEMS).map((item) => `        ${item.slice(0, ITEM_LETTERS)}`);
}

function auditInWords(audit: Audit, weight: number): string[] {
  const value = audit.displayValue ? `: ${audit.displayValue}` : "";
  const head = `  ${String(Math.round((audit.score ?? 0) * 100)).padStart(4)}  weight ${weight}  ${audit.title}${value}`;
  return [head, ...itemsOf(audit)];
}

/** The one in the middle by its performance: no two looks at a page are the same. */
export function middleOf(looks: readonly Judged[]): Judged {
  const performance = ({ categories }: Judged) => categories["performance"]?.score ?? 0;
  const middle = [...looks].sort((a, b) => performance(a) - performance(b))[Math.floor(looks.length / 2)];
  if (!middle) throw new Error("Lighthouse did not look at the page.");
  return middle;
}

/**
 * The scores of the categories that are asked for, with every audit below full, heaviest first.
 * @returns the text, and whether every category has at least its score
 */
export function findings({ categories, audits, runWarnings }: Judged, asked: Readonly<Record<string, number>>) {
  const lines: string[] = runWarnings.map((warning) => `Warning: ${warning}`);
  let reached = true;
  for (const [id, least] of Object.entries(asked)) {
    const category = categories[id];
    const score = Math.round((category?.score ?? 0) * 100);
    reached &&= score >= least;
    lines.push(`${category?.title ?? id}: ${score} (${least} asked${score >= least ? "" : ": not reached"})`);
    const below = (category?.auditRefs ?? []).flatMap(({ id: name, weight }) => {
      const audit = audits[name];
      return audit && audit.score !== null && audit.score < 1 ? [{ audit, weight }] : [];
    });
    for (const { audit, weight } of below.sort((a, b) => b.weight - a.weight))
      lines.push(...auditInWords(audit, weight));
  }
  return { text: lines.join("\n"), reached };
}
