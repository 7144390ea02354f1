/**
 * In place of what listens to pointer, fingers and keys for Recharts' own tooltip, cursor and handlers: the growth chart has none of these,
 * `StepChart` listens. What is told is handed on, and nobody minds it.
 */
const deaf = { middleware: () => (next: (action: unknown) => unknown) => next };
const unheard = () => ({ type: "unheard" });

export const mouseClickMiddleware = deaf;
export const mouseMoveMiddleware = deaf;
export const keyboardEventsMiddleware = deaf;
export const touchEventMiddleware = deaf;
export const externalEventsMiddleware = deaf;

export const mouseClickAction = unheard;
export const mouseMoveAction = unheard;
export const keyDownAction = unheard;
export const focusAction = unheard;
export const blurAction = unheard;
export const touchEventAction = unheard;
export const externalEventAction = unheard;
