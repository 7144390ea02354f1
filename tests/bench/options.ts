import { parseArgs } from "node:util";
import { SYSTEMS } from "./systems";

const help = (command: string, out: string) => `npm run ${command} -- [options]
  --quick            sizes 1,000 and 10,000 in one round; for a look, not for a record
  --sizes 100,1000   how many events (${[100, 1000, 10_000, 100_000].join(",")})
  --runs 3           rounds at each size (5)
  --systems a,b      which of ${SYSTEMS.map(({ id }) => id).join(", ")} (all)
  --dist folder      a built app, instead of building it
  --out file         where the tables are written (${out})
  --trace file       only the app at the last size: records a Chrome trace and prints its longest tasks
`;

/** What a run of the bench was asked for. */
export interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly systems: readonly string[];
  readonly dist: string | undefined;
  readonly out: string | undefined;
  readonly trace: string | undefined;
}

function numbers(text: string): number[] {
  const found = text.split(",").map(Number);
  if (found.some((value) => !Number.isInteger(value) || value < 1)) throw new Error(`"${text}" is no list of numbers.`);
  return found;
}

/**
 * Reads the command line. A quick run writes no file unless it is told to.
 * @param out where the tables are written where nothing is said of it
 * @returns undefined where help was asked for, and given
 * @throws for an option that is not known and a value that cannot be
 */
export function readOptions(
  args: readonly string[],
  command = "bench",
  out = "docs/performance.md",
): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      sizes: { type: "string" },
      runs: { type: "string" },
      systems: { type: "string" },
      dist: { type: "string" },
      out: { type: "string" },
      trace: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(help(command, out));
    return undefined;
  }
  const known = SYSTEMS.map(({ id }) => id);
  const systems = values.systems?.split(",") ?? known;
  const unknown = systems.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}: it is one of ${known.join(", ")}.`);
  return {
    sizes: numbers(values.sizes ?? (values.quick ? "1000,10000" : "100,1000,10000,100000")),
    runs: numbers(values.runs ?? (values.quick ? "1" : "5"))[0] ?? 1,
    systems,
    dist: values.dist,
    out: values.out ?? (values.quick ? undefined : out),
    trace: values.trace,
  };
}
