/** What the policy of the page (`src/cli/contentSecurityPolicy.ts`) leaves to the page itself. */
import { dataAddressIn } from "../url/dataAddress";
import { DEPLOYED_AT } from "./deployedAt";

type Sort = "createHTML" | "createScript" | "createScriptURL";

/** The part of Trusted Types that is used here; browsers without them have none of it. */
interface TrustedTypes {
  createPolicy(name: "default", rules: Record<Sort, (text: string) => string | null>): void;
}

/** The files of this deployment that run beside the page. */
const RUNS = /^\/(sw\.js|assets\/[\w.-]+\.js)$/;

function isOwnCode(text: string): boolean {
  const { href } = new URL(text, window.location.href);
  return href.startsWith(DEPLOYED_AT) && RUNS.test(href.slice(DEPLOYED_AT.length));
}

/** Whether a text is an object of JSON: the data that a page tells machines stand in a script, where as code they mean nothing. */
function isData(text: string): boolean {
  try {
    return text.startsWith("{") && typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/**
 * The rules by which a string may become markup, the text of a script or the address of code, wherever in the app or in a package:
 * markup only to empty an element, as React Aria does; a script only to hold data; code only from this deployment. Everything else
 * throws a TypeError.
 */
function ruleStrings() {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text === "" ? text : null),
    createScript: (text) => (isData(text) ? text : null),
    createScriptURL: (text) => (isOwnCode(text) ? text : null),
  });
}

/**
 * Narrows where this page may connect to: to its own deployment, and the origin of the dataset that its address names. The policy
 * with which it came has to allow all that any address may name; a second one can only take away.
 */
function narrowConnections(search: string) {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = ["connect-src 'self'", dataAddressIn(search)?.origin].filter(Boolean).join(" ");
  document.head.append(policy);
}

/** Comes before everything else that the app does. @param search of the address with which the page was opened */
export function lockDown(search: string) {
  ruleStrings();
  narrowConnections(search);
}
