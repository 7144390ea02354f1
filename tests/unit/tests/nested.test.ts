import type { CDPSession } from "@playwright/test";
import { expect, test } from "vitest";
import { nested } from "../../bench/measure/nested";

/** A session of which is known what was sent to it, and which can be made to tell something. */
function fakeSession() {
  const sent: { sessionId: string; message: string }[] = [];
  const listeners: ((told: { sessionId: string; message: string }) => void)[] = [];
  // Only what is used of a session.
  const session = {
    on: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    send: async (_: string, message: (typeof sent)[number]) => sent.push(message),
  } as unknown as CDPSession;
  const tell = (sessionId: string, message: object) => {
    for (const listener of listeners) listener({ sessionId, message: JSON.stringify(message) });
  };
  return { session, sent, tell };
}

test("an answer goes to who asked for it, and not to another session that counts its questions too", async () => {
  const { session, sent, tell } = fakeSession();
  const [one, other] = [nested(session, "one"), nested(session, "other")];
  const [first, second, third] = [one("A.a"), one("B.b", { x: 1 }), other("C.c")];
  expect(sent.map(({ sessionId, message }) => [sessionId, JSON.parse(message)])).toEqual([
    ["one", { id: 1, method: "A.a", params: {} }],
    ["one", { id: 2, method: "B.b", params: { x: 1 } }],
    ["other", { id: 1, method: "C.c", params: {} }],
  ]);
  tell("other", { id: 1, result: "c" });
  tell("one", { method: "an event" });
  tell("one", { id: 2, result: "b" });
  tell("one", { id: 1, result: "a" });
  expect(await Promise.all([first, second, third])).toEqual(["a", "b", "c"]);
});

test("what the browser refuses is thrown with its words", async () => {
  const { session, tell } = fakeSession();
  const asked = nested(session, "one")("A.a");
  tell("one", { id: 1, error: { code: -32_601, message: "'A.a' wasn't found" } });
  await expect(asked).rejects.toThrow("'A.a' wasn't found");
});
