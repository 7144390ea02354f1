/** Where this deployment lies: its absolute address without a slash at its end. */
export const DEPLOYED_AT = new URL(import.meta.env.BASE_URL, window.location.href).href.replace(/\/$/, "");
