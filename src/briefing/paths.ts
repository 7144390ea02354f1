/** The id under which a briefing that came in a link is shown; none may be kept under it. */
export const SHARED = "shared";

/** The address of the list of briefings, of one, or of one being presented; inside the deployment. */
export function briefingPath(
  dataset: string,
  id?: string,
  what?: "present" | "presenter" | "print" | "print-notes",
  slide?: number,
): string {
  const parts = [dataset, "briefings", id, what].filter((part) => part !== undefined);
  return `/${parts.join("/")}${slide === undefined ? "" : `?slide=${slide + 1}`}`;
}
