import type { CheckResult, Finding } from "./finding";

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Findings by what they have in common, in the order in which they came. */
function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

const byFile = (findings: readonly Finding[]) => groupBy(findings, ({ file }) => file);

/** The findings as lines, file by file and from top to bottom. */
export function findingLines({ findings }: CheckResult): string[] {
  return [...byFile(findings)].flatMap(([file, found]) => [
    ...found
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, text }) => `${file}${line === undefined ? "" : `:${line}`} ${text}`),
    "",
  ]);
}

/** "events[12].participants[0].role" → "events › participants › role": the same for the same field of every record. */
const fieldOf = ({ path }: Finding) =>
  (path ?? "")
    .replace(/\[\d+\]|, item \d+/g, "")
    .split(/\.|: /)
    .filter(Boolean)
    .join(" › ") || "the file";

/** What is wrong how often, the most frequent first; nothing where that would only say again what stands above it. */
function countLines({ findings }: CheckResult): string[] {
  if (findings.length < 10) return [];
  const groups = groupBy(findings, (finding) => `${finding.file}: ${fieldOf(finding)}`);
  const counted = [...groups].map(([name, group]) => ({ name, count: group.length }));
  return [
    ...counted.toSorted((a, b) => b.count - a.count).map(({ name, count }) => `${String(count).padStart(6)}  ${name}`),
    "",
  ];
}

/** How often what is wrong, and in the last line how much was checked. */
export function summaryLines(result: CheckResult): string[] {
  const { findings, counts } = result;
  const read = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const files = byFile(findings).size;
  const verdict =
    findings.length === 0 ? "No faults" : `${plural(findings.length, "fault")} in ${plural(files, "file")}`;
  return [...countLines(result), `${verdict}${read.length > 0 ? ` (read: ${read.join(", ")})` : ""}.`];
}

/** All that a check found, as lines. */
export const reportLines = (result: CheckResult): string[] => [...findingLines(result), ...summaryLines(result)];
