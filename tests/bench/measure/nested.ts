import type { CDPSession } from "@playwright/test";

/** Sends a command of the DevTools protocol. @returns its answer @throws what the browser refuses */
export type Send = (method: string, params?: object) => Promise<unknown>;

/** A way to talk to a target that is attached to a session without Playwright's doing. */
export function nested(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, { answer: (result: unknown) => void; refuse: (error: Error) => void }>();
  session.on("Target.receivedMessageFromTarget", (told) => {
    if (told.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(told.message);
    if (error) waiting.get(id)?.refuse(new Error(error.message));
    else waiting.get(id)?.answer(result);
    waiting.delete(id);
  });
  let last = 0;
  return (method, params = {}) =>
    new Promise((answer, refuse) => {
      last += 1;
      waiting.set(last, { answer, refuse });
      const message = JSON.stringify({ id: last, method, params });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(refuse);
    });
}
