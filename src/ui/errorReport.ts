import { createContext } from "react";

/** What a report of an error says besides the error: one line each, such as "Address" and "Data". */
export type ReportFacts = () => Readonly<Record<string, string>>;

/** Only the app knows the address, the data and its own version. */
export const ReportContext = createContext<ReportFacts>(() => ({}));

/**
 * The text that a reader can send to whoever looks after the app.
 * @param what failed, by the name that the page gives it
 * @param components in which the error was thrown, as React lists them
 */
export function errorReport(what: string, error: Error, facts: ReportFacts, components: string): string {
  const lines = Object.entries({ "What failed": what, Message: `${error.name}: ${error.message}`, ...facts() });
  return [
    ...lines.map(([name, text]) => `${name}: ${text}`),
    `Stack:\n${error.stack ?? "none"}`,
    ...(components ? [`Components:${components}`] : []),
  ].join("\n");
}
