/** In place of what makes round ticks, with arithmetic in decimals: the growth chart gives its ticks (`chartFrame.ts`). */
const none = (): readonly number[] => [];

export const getNiceTickValues = none;
export const getTickValuesFixedDomain = none;
