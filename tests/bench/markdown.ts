/** Whole numbers as they are written. */
export const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A table in Markdown: words at the left, figures at the right of their columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map((_, place) => (place === 0 ? "---" : "--:"))), ...rows.map(row)].join("\n");
}
