/** The ids of the JSON blocks of a `briefing.html`, between which its writer and its reader agree. */
export const BLOCKS = { dataset: "atlas-dataset", briefing: "atlas-briefing", addresses: "atlas-addresses" } as const;
