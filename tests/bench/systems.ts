import { ATLAS_INTERACTIONS, atlasLoaded } from "./atlas";
import type { Questions } from "./dataset";
import { comeTo, fill } from "./measure/hand";
import type { Expected } from "./page/protocol";
import { PEERS, type PeerId } from "./peerPages";
import type { Interaction, System } from "./system";

/** The count as the pages say it. */
export const countOf = (count: number, { size }: Questions): Expected => ({ count: `${count} of ${size}` });

export const ATLAS: System = {
  id: "atlas",
  label: "Alliance Atlas",
  path: ({ size }) => `bench-${size}`,
  loaded: atlasLoaded,
  interactions: ATLAS_INTERACTIONS,
};

/** The interactions of a peer's page, which has one field and one button. */
function peerInteractions(id: PeerId): readonly Interaction[] {
  const inYear = (questions: Questions) => (id === "empty" ? 0 : questions.inYear);
  return [
    {
      part: "year",
      run: async ({ page, questions }) => {
        const field = page.getByRole("textbox", { name: "Year" });
        await fill(field, questions.year);
        await page.evaluate((expected) => window.probe.arm("keydown", expected), countOf(inYear(questions), questions));
        await field.press("Enter");
        return { year: await page.evaluate(() => window.probe.answered()) };
      },
    },
    {
      part: "clear",
      run: async ({ page, questions }) => {
        const expected = countOf(questions.size, questions);
        const button = page.getByRole("button", { name: "Clear" });
        await comeTo(button);
        await page.evaluate((count) => window.probe.arm("pointerdown", count), expected);
        await button.click();
        return { clear: await page.evaluate(() => window.probe.answered()) };
      },
    },
  ];
}

const peer = (id: PeerId): System => ({
  id,
  label: PEERS[id].label,
  path: ({ size }) => `peers/bench-${size}/${id}/`,
  loaded: (questions) => countOf(questions.size, questions),
  interactions: peerInteractions(id),
});

/** All systems, the app first. */
export const SYSTEMS: readonly System[] = [ATLAS, ...(Object.keys(PEERS) as PeerId[]).map(peer)];
