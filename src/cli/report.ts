import type { CheckResult, Finding } from "./checkDataset";

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Findings by file, in the order in which the files came. */
function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byFile.get(finding.file);
    if (group) group.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
}

/** The findings as lines, file by file and from top to bottom, and a summary as the last line. */
export function reportLines({ findings, counts }: CheckResult): string[] {
  const byFile = groupByFile(findings);
  const groups = [...byFile].flatMap(([file, found]) => [
    ...found
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, text }) => `${file}${line === undefined ? "" : `:${line}`} ${text}`),
    "",
  ]);
  const read = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const verdict =
    findings.length === 0 ? "No faults" : `${plural(findings.length, "fault")} in ${plural(byFile.size, "file")}`;
  return [...groups, `${verdict}${read.length > 0 ? ` (read: ${read.join(", ")})` : ""}.`];
}
