/**
 * Stands in for `node-fetch` and `sync-fetch` (see vite.config.ts), with which citation-js would fetch what it is asked to cite
 * by address. It is never asked to here: nothing that is cited leaves the browser.
 */
export class Headers {}

export default function noFetch(): never {
  throw new Error("Citations are made of what is at hand: nothing is fetched for them.");
}
