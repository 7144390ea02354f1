/** Thrown where a thread could not start, or ended before it answered. */
export class ThreadLost extends Error {
  override readonly name = "ThreadLost";
}

/**
 * Watches a thread.
 * @returns `lost`, which rejects with a `ThreadLost` once it is lost, and `giveUp`, which takes it for lost
 */
export function watchThread(worker: Worker): { readonly lost: Promise<never>; readonly giveUp: () => void } {
  let giveUp = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = () => reject(new ThreadLost("The thread that reads the data ended."));
  });
  for (const sign of ["error", "messageerror"]) {
    worker.addEventListener(sign, (event) => {
      event.preventDefault();
      giveUp();
    });
  }
  // It may be lost while nobody waits for it.
  lost.catch(() => undefined);
  return { lost, giveUp };
}
