/** Lets everything go first that waits already, messages of other threads included. */
export function afterOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Lets the page have its turn, without the delays that a timer has in a page that is not seen. */
export const pause = (): Promise<void> =>
  typeof scheduler !== "undefined" && "yield" in scheduler ? scheduler.yield() : afterOthers();
