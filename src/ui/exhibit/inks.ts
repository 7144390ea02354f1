import tokens from "../../styles/tokens.css?raw";

/** The colours of the light theme by the names of their properties: what leaves the page is ink on paper, whatever the theme. */
function readInks(): ReadonlyMap<string, string> {
  const light = tokens.slice(tokens.indexOf(":root {"), tokens.indexOf("}", tokens.indexOf(":root {")));
  return new Map(
    [...light.matchAll(/(--[a-z-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

/** All of them, for what is drawn off the screen. */
export const INKS = readInks();

/** The value of a property of `tokens.css` in the light theme: "--ink", "--serif". */
export function ink(property: string): string {
  const value = INKS.get(property);
  if (value === undefined) throw new Error(`tokens.css has no ${property}`);
  return value;
}
