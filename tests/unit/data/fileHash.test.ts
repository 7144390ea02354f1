import { afterEach, expect, test, vi } from "vitest";
import { SMALL_FILES } from "../../../mocks/files";
import { doubtOf, hashOf, UNKNOWN_HASH } from "../../../src/data/fileHash";
import { readerHere } from "../../../src/data/readerHere";
import { descriptorSchema } from "../../../src/domain/schema";
import { sentFiles } from "../../sentFiles";

const bytes = (text: string) => new TextEncoder().encode(text);
const ABC = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

afterEach(() => vi.unstubAllGlobals());

test("hashes as FIPS 180-4 has it", async () => {
  expect(await hashOf(bytes("abc"))).toBe(ABC);
});

test("a file as it is described raises no doubt; one byte does, and so does another length", async () => {
  expect(await doubtOf("a.json", bytes("abc"), { bytes: 3, hash: ABC })).toBeUndefined();
  expect((await doubtOf("a.json", bytes("abd"), { bytes: 3, hash: ABC }))?.cause).toBe(
    "a.json is not the file that datapackage.json describes: its hash is sha256:a52d159f… instead of sha256:ba7816bf….",
  );
  expect((await doubtOf("a.json", bytes("abcd"), { bytes: 3, hash: ABC }))?.cause).toBe(
    "a.json is not the file that datapackage.json describes: it has 4 bytes instead of 3 bytes.".replace(
      "3 bytes.",
      "3.",
    ),
  );
});

test("where no hash is known, or the browser gives none, nothing is said", async () => {
  expect(await doubtOf("a.json", bytes("abc"), { bytes: 0, hash: UNKNOWN_HASH })).toBeUndefined();
  vi.stubGlobal("crypto", {});
  expect(await doubtOf("a.json", bytes("abd"), { bytes: 3, hash: ABC })).toBeUndefined();
});

test("the reader shows the file and names the doubt; a file that cannot be read has its problem only", async () => {
  const descriptor = descriptorSchema.parse(JSON.parse(SMALL_FILES["datapackage.json"]));
  const resources = descriptor.resources.map((resource) => ({ ...resource, bytes: 3, hash: ABC }));
  const packed = await readerHere.dataset(
    "small",
    { ...descriptor, resources },
    sentFiles({ events: SMALL_FILES["events.json"], actors: "{" }),
  );
  expect(packed.columns.size).toBe(8);
  expect(packed.doubts.map(({ name, file }) => [name, file])).toEqual([["events", "events.json"]]);
  expect(packed.problems.map(({ name }) => name)).toContain("actors");
});
