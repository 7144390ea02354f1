/** Rules that bind the file of versions to the descriptor and to the records that are published with it. */
import { compareVersions, differences, type History, isUnchanged, type Snapshot, snapshotsOf } from "../domain/history";
import type { Descriptor } from "../domain/schema";

const RELEASE = 'npm run data:release -- <version> "what changed"';
/** More drifted records than this are counted, not named. */
const NAMED = 5;

/** What drifted, in words: "changed event-id (title, summary)". The ids are what an author looks for. */
function drift(before: Snapshot, now: Snapshot): string {
  const words = Object.values(differences(before, now)).flatMap(({ added, changed, withdrawn }) => [
    ...added.map(({ id }) => `added ${id}`),
    ...changed.map(({ id, fields }) => `changed ${id} (${fields.join(", ")})`),
    ...withdrawn.map(({ id }) => `withdrew ${id}`),
  ]);
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : "";
  return `${words.slice(0, NAMED).join(", ")}${more}`;
}

/** What is wrong with a history, in sentences: its order, its versions beside the descriptor's, its last entry beside the data. */
export function historyFaults({ version, changelog }: Descriptor, history: History, now: Snapshot): string[] {
  const { versions } = history;
  const faults: string[] = [];
  for (const [i, one] of versions.entries()) {
    const before = versions[i - 1];
    if (before && compareVersions(before.version, one.version) >= 0) {
      faults.push(`versions[${i}].version: expected a version after ${before.version}, found ${one.version}`);
    }
    if (!changelog.some((entry) => entry.version === one.version)) {
      faults.push(`versions[${i}].version: expected an entry for ${one.version} in the changelog of datapackage.json`);
    }
  }
  const last = versions.at(-1);
  const released = snapshotsOf(history).at(-1);
  if (!last || !released) return faults;
  if (last.version !== version) {
    faults.push(
      `versions: expected ${version}, the version in datapackage.json, last, found ${last.version} (${RELEASE})`,
    );
  }
  if (!isUnchanged(differences(released, now))) {
    faults.push(
      `the data changed since version ${last.version} was released: ${drift(released, now)}. Run ${RELEASE}, which keeps what changed`,
    );
  }
  return faults;
}
