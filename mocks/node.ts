import { setupServer } from "msw/node";

/** The mock server of tests in Node: give it `handlers(scenario)` by `server.use`. */
export const server = setupServer();
