import type * as z from "zod/mini";

/** Whether a value passes a schema, and nothing else about it. */
type Accepts = (value: unknown) => boolean;

/** The parts of zod's definitions that are read here: https://zod.dev/packages/core ("_zod.def"). */
type Inner = { readonly _zod: { readonly def: Def } };
interface Check {
  readonly _zod: { readonly check: (payload: { value: unknown; issues: unknown[] }) => unknown };
}
interface Def {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly shape?: Readonly<Record<string, Inner>>;
  readonly catchall?: Inner;
  readonly element?: Inner;
  readonly innerType?: Inner;
  readonly options?: readonly Inner[];
  readonly items?: readonly Inner[];
  readonly entries?: Readonly<Record<string, string | number>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function strictObject({ shape = {}, catchall }: Def): Accepts | undefined {
  // Only what refuses every other key can be told from the keys alone.
  if (catchall?._zod.def.type !== "never") return undefined;
  const parts = Object.entries(shape).map(([key, inner]) => [key, acceptsInner(inner)] as const);
  const known = new Set(Object.keys(shape));
  return (value) => {
    if (!isObject(value)) return false;
    for (const [key, accepts] of parts) if (!accepts(value[key])) return false;
    for (const key of Object.keys(value)) if (!known.has(key)) return false;
    return true;
  };
}

/** How each sort of schema is answered; undefined leaves the answer to zod. */
const SORTS: Readonly<Record<string, (def: Def) => Accepts | undefined>> = {
  string: () => (value) => typeof value === "string",
  number: () => (value) => Number.isFinite(value),
  boolean: () => (value) => typeof value === "boolean",
  enum: ({ entries = {} }) => {
    const values = new Set<unknown>(Object.values(entries));
    return (value) => values.has(value);
  },
  optional: ({ innerType }) => {
    const inner = innerType && acceptsInner(innerType);
    return inner && ((value) => value === undefined || inner(value));
  },
  array: ({ element }) => {
    const inner = element && acceptsInner(element);
    return inner && ((value) => Array.isArray(value) && value.every(inner));
  },
  union: ({ options = [] }) => {
    const inner = options.map(acceptsInner);
    return (value) => inner.some((accepts) => accepts(value));
  },
  object: strictObject,
};

/** Runs zod's own checks, such as patterns and refinements, as zod does; a check reports what is wrong by adding to a list. */
function passesAll(checks: readonly Check[]): Accepts {
  const payload: { value: unknown; issues: unknown[] } = { value: undefined, issues: [] };
  return (value) => {
    payload.value = value;
    for (const check of checks) {
      check._zod.check(payload);
      if (payload.issues.length > 0) {
        payload.issues = [];
        return false;
      }
    }
    return true;
  };
}

function acceptsInner(schema: Inner): Accepts {
  const { def } = schema._zod;
  const shape = SORTS[def.type]?.(def);
  // What is not in the table is asked of zod itself.
  if (!shape) return (value) => (schema as unknown as z.ZodMiniType).safeParse(value).success;
  const checks = def.checks ?? [];
  if (checks.length === 0) return shape;
  const passes = passesAll(checks);
  return (value) => shape(value) && passes(value);
}

/** The keys that the objects at a path may have: what a misspelt one is held against. */
export function keysAt(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  const inside = ({ _zod: { def } }: Inner, rest: readonly PropertyKey[]): string[] => {
    if (def.type === "optional" && def.innerType) return inside(def.innerType, rest);
    if (def.type === "union") return (def.options ?? []).flatMap((one) => inside(one, rest));
    const [key, ...deeper] = rest;
    if (key === undefined) return Object.keys(def.shape ?? {});
    const next = def.shape?.[String(key)] ?? def.element ?? def.items?.[Number(key)];
    return next ? inside(next, deeper) : [];
  };
  return inside(schema as unknown as Inner, path);
}

const known = new WeakMap<z.ZodMiniType, Accepts>();

/**
 * A quick yes for records that are right, which nearly all are: zod's own answer takes ten times as long, since it makes a copy of
 * each record. Where this says yes, zod would (`tests/unit/data/accepts.test.ts` holds the two against each other); where it
 * says no, zod is asked what is wrong. Without `eval`, which the app's security policy forbids.
 */
export function acceptsOf(schema: z.ZodMiniType): Accepts {
  const accepts = known.get(schema) ?? acceptsInner(schema as unknown as Inner);
  known.set(schema, accepts);
  return accepts;
}
