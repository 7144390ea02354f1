import { expect, test } from "vitest";
import { Chunks } from "../../../src/data/fetchFile";
import { LoadError } from "../../../src/data/loadError";
import { receive, sendFile } from "../../../src/data/sentFile";

const bytes = (text: string) => new TextEncoder().encode(text);

async function arrives(pour: Parameters<typeof sendFile>[2]) {
  const chunks = new Chunks();
  const { sent, done } = sendFile("data/a/events.json", 9, pour);
  const problem = await receive(sent, chunks);
  await done;
  return { file: sent.file, size: sent.size, problem, text: new TextDecoder().decode(chunks.bytes) };
}

test("a file arrives in its order, and only once where it was sent again", async () => {
  const arrived = await arrives(async ({ take, restart }) => {
    take(bytes("lost "));
    restart();
    for (const piece of ["in ", "its ", "order"]) take(bytes(piece));
  });
  expect(arrived).toEqual({ file: "events.json", size: 9, problem: undefined, text: "in its order" });
});

test("the other end is told why a file does not come", async () => {
  const arrived = await arrives(() => Promise.reject(new LoadError("events.json", "It is gone.", "Wait.")));
  expect(arrived.problem).toEqual({ file: "events.json", cause: "It is gone.", advice: "Wait." });
});

test("what is no fault of the file is the sender's own", async () => {
  const { sent, done } = sendFile("events.json", 9, () => Promise.reject(new DOMException("stopped", "AbortError")));
  await expect(done).rejects.toThrow("stopped");
  sent.port.close();
});

test("what the other end cannot take, such as more than its memory, is its failure", async () => {
  const { sent, done } = sendFile("events.json", 9, async ({ take }) => take(bytes("a")));
  const take = () => {
    throw new RangeError("Array buffer allocation failed");
  };
  await expect(receive(sent, { take, restart: () => undefined })).rejects.toThrow("allocation failed");
  await done;
});
