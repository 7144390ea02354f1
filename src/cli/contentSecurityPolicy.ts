import { createHash } from "node:crypto";

/** What the one who builds the app allows besides what it needs itself. Each is a list as a policy has it: "https://one.example https:". */
export interface Allowed {
  /** Where `?data=` may lead. Every page narrows it to the one origin that its own address names (`src/app/lockDown.ts`). */
  readonly data: string;
  /** Who may show the app in a frame; undefined: every page, so that views can be embedded. */
  readonly frames?: string | undefined;
  /** The style sheets that stand in the page itself, by their hashes (`hashSource`). */
  readonly styles?: readonly string[];
}

/** As the environment of the build says it: ALLOW_DATA_FROM ("none" for nobody) and ALLOW_FRAMES_FROM. */
export function allowedBy(environment: Readonly<Record<string, string | undefined>>): Allowed {
  const { ALLOW_DATA_FROM: data = "https:", ALLOW_FRAMES_FROM: frames } = environment;
  return { data: data === "none" ? "" : data, frames };
}

/** A hash as a policy names it. */
export const hashSource = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The only style sheet that is made in the page: React Aria adds it for what can be pressed, so that a double tap does not wait.
 * It is allowed by its hash: where a newer version adds another, the browser tests find the violation.
 */
const PRESSABLE_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const written = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/**
 * The policy of the app: nothing but its own files, no inline script, no `eval`, and strings become code or markup nowhere but where
 * Trusted Types let them (`src/app/lockDown.ts`, and DOMPurify).
 */
function directives({ data, styles = [] }: Allowed) {
  return {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": ["'self'", hashSource(PRESSABLE_STYLE), ...styles].join(" "),
    // A figure becomes a PNG by way of a blob; small pictures stand in the style sheets.
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": ["'self'", data].filter(Boolean).join(" "),
    "worker-src": "'self'",
    "manifest-src": "'self'",
    // The preview of what is embedded.
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "default dompurify",
  };
}

/** The policy in the page itself, which holds wherever the page lies. */
export const metaPolicy = (allowed: Allowed) => written(directives(allowed));

/** The policy as a header: it holds for workers too, and can say who may frame the app. */
export const headerPolicy = (allowed: Allowed) =>
  written({ ...directives(allowed), ...(allowed.frames && { "frame-ancestors": allowed.frames }) });

/**
 * The policy of a briefing that is handed over as one file: nothing is asked for, wherever it lies, and no script or style runs
 * but those that the build put into the player.
 */
export const filePolicy = (script: string, style: string) =>
  written({
    "default-src": "'none'",
    "script-src": hashSource(script),
    "style-src": `${hashSource(style)} ${hashSource(PRESSABLE_STYLE)}`,
    "font-src": "data:",
    "img-src": "data: blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "dompurify",
  });
