/**
 * In place of the store that the parts of a chart share. `Plot` draws the parts without a chart, and tells each where it stands: then
 * Recharts too finds no store, and answers as this does.
 */
const nothing = () => undefined;
const NOWHERE = { top: 0, right: 0, bottom: 0, left: 0, width: 0, height: 0 };

export const useAppSelector = nothing;
export const useAppDispatch = () => nothing;
export const useChartWidth = nothing;
export const useChartHeight = nothing;
export const useOffsetInternal = () => NOWHERE;
export const selectAxisPropsNeededForCartesianGridTicksGenerator = nothing;
export const setRenderedTicks = nothing;
export const removeRenderedTicks = nothing;
