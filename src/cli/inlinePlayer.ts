import type { Player } from "../data/playerFile";
import { filePolicy } from "./contentSecurityPolicy.ts";

/** Strings of a script may hold what would end or hide its element: there the sign is written as its number. */
const scriptText = (script: string) => script.replace(/<(?=\/script|script|!--)/gi, "\\x3c");
const styleText = (style: string) => style.replace(/<(?=\/style)/gi, "\\3c ");
/** As a browser reads it from a page, before it compares hashes. */
const lines = (text: string) => text.replaceAll(/\r\n?/g, "\n");

/** Script and style as they can stand in a page, and the policy that lets these two run and nothing else. */
export function inlinePlayer(code: string, css: string): Player {
  const [script, style] = [scriptText(lines(code)), styleText(lines(css))];
  return { script, style, policy: filePolicy(script, style) };
}
