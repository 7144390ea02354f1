/**
 * In place of what asks how much larger the chart stands in the page than it is, to find where a pointer is in it: for that, `StepChart` has
 * `ui/zoom.ts`. To ask has the browser lay out the page.
 */
const nobody = () => undefined;

export const useReportScale = () => nobody;
