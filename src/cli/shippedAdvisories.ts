import * as z from "zod/mini";

/** The part of `npm audit --json` that is read here. A package without an advisory of its own is named for what it depends on. */
const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string(), severity: z.string() })])),
    }),
  ),
});

/** A known weakness of a package. */
export interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

const SERIOUS = new Set(["high", "critical"]);

/**
 * The serious advisories of packages that a build contains, and of those that are only installed.
 * @param report of `npm audit --json`
 * @param shipped names of the packages in the build
 * @throws ZodError where it is no report, such as the error of a registry that has none
 */
export function seriousAdvisories(report: unknown, shipped: ReadonlySet<string>) {
  const found = Object.entries(auditSchema.parse(report).vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one): Advisory[] => (typeof one === "string" || !SERIOUS.has(one.severity) ? [] : [{ ...one, name }])),
  );
  return {
    shipped: found.filter(({ name }) => shipped.has(name)),
    installed: found.filter(({ name }) => !shipped.has(name)),
  };
}
