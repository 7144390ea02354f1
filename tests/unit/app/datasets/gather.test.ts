import { expect, test } from "vitest";
import { fromDrop } from "../../../../src/app/datasets/gather";
import { OWN_LIMITS } from "../../../../src/data/ownLimits";

/** A folder with so many files, as a browser gives what was dropped. */
function dropped(count: number): DataTransfer {
  const files = Array.from({ length: count }, (_, i) => ({
    isFile: true,
    isDirectory: false,
    fullPath: `/record/${i}.json`,
    file: (given: (file: File) => void) => given(new File([], `${i}.json`)),
  }));
  const parts = [files, []];
  const folder = {
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (given: (part: unknown) => void) => given(parts.shift()) }),
  };
  return { items: [{ webkitGetAsEntry: () => folder }], files: [] } as unknown as DataTransfer;
}

test("the files of a folder come with their paths in it", async () => {
  expect((await fromDrop(dropped(2))).map(({ path }) => path)).toEqual(["record/1.json", "record/0.json"]);
});

test("of a folder of 600,000 files no more are looked for than it takes to refuse them", async () => {
  expect(await fromDrop(dropped(600_000))).toHaveLength(OWN_LIMITS.files + 1);
});
