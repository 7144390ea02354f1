/** The parameter that names the descriptor of a dataset elsewhere. */
export const DATA_PARAM = "data";

/** Names and numbers of hosts. A URL may hold more, such as "*", which would mean every host where the origin stands in a policy. */
const HOST = /^([a-z0-9-]+(\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])$/;

/** The address of a dataset elsewhere that the address of the page names, as it is written; "" where there is none. */
export const givenAddress = (search: string): string => new URLSearchParams(search).get(DATA_PARAM) ?? "";

/**
 * Where a dataset lies that the address of the page names: `?data=https://one.example/datapackage.json`.
 * @returns undefined where there is none, or none that may be asked for: only https
 */
export function dataAddressIn(search: string): URL | undefined {
  const given = givenAddress(search);
  const address = URL.canParse(given) ? new URL(given) : undefined;
  return address?.protocol === "https:" && HOST.test(address.hostname) ? address : undefined;
}
