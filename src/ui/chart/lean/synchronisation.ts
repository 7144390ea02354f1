/** In place of what tells other charts in the page where the pointer is: there is one chart, and `StepChart` follows the pointer. */
const nothing = () => undefined;

export const useSynchronisedEventsFromOtherCharts = nothing;
export const useTooltipChartSynchronisation = nothing;
export const useBrushChartSynchronisation = nothing;
