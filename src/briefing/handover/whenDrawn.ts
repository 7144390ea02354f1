/** So long, in ms, nothing may change any more: charts measure their place and draw once more. */
const QUIET = 400;

/**
 * Waits until what stands in an element is drawn: its code has come, its fonts are there, and nothing changes any more.
 * @param coming selector of what is still loaded
 * @throws the signal's reason when it is given up
 */
export async function whenDrawn(element: HTMLElement, coming: string, signal: AbortSignal): Promise<void> {
  await document.fonts.ready;
  await new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => wait());
    const over = () => {
      clearTimeout(timer);
      observer.disconnect();
    };
    const wait = () => {
      clearTimeout(timer);
      if (element.querySelector(coming)) return;
      timer = setTimeout(() => {
        over();
        resolve();
      }, QUIET);
    };
    signal.addEventListener("abort", () => {
      over();
      reject(signal.reason);
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    wait();
  });
  await document.fonts.ready;
  signal.throwIfAborted();
}
