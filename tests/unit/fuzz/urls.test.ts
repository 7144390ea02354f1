import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hrefFor } from "../../../src/app/address";
import { withClaims } from "../../../src/domain/claims";
import { selectionOf } from "../../../src/domain/selection";
import { dataAddressIn } from "../../../src/url/dataAddress";
import { frameOf, readParams, writeParams } from "../../../src/url/filterParams";
import { settleDisplay, settleFilters } from "../../../src/url/settle";
import { VIEWS } from "../../../src/views/registry";
import { smallDataset } from "../../datasets";
import { assertFor } from "../../fuzz/assertFor";
import { anyDate, anyText } from "../../fuzz/fromSchema";
import { timeout } from "../../fuzz/settings";

const PARAMS = "from to actor match kind group q claim select zoom as band ranges embed theme version data live".split(
  " ",
);
const dataset = await smallDataset();
const [event] = dataset.events;
const known = fc.constantFrom(
  "all",
  "1",
  "table",
  "sources",
  "dark",
  "summit",
  "governments",
  event?.id ?? "",
  "ada-marlow",
);
const value = fc.oneof(
  known,
  anyDate,
  fc.tuple(anyDate, anyDate).map(([a, b]) => `${a}/${b}`),
  anyText,
  fc.webUrl(),
);
const pair = fc
  .tuple(fc.oneof(fc.constantFrom(...PARAMS), anyText), value, fc.boolean())
  .map(([name, text, raw]) =>
    raw ? `${name}=${text}` : `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`,
  );
/** Any query at all, and such as nearly mean something. */
const query = fc.oneof(
  fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.join("&")}`),
  fc.string({ unit: "binary", maxLength: 60 }).map((text) => `?${text}`),
  anyText,
);
const path = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 4 }).map((parts) => parts.join("/")),
);

test(
  "any query can be read, settled, applied and written; what was written reads the same",
  () =>
    assertFor("queries", 1500, query, (search) => {
      const read = readParams(new URLSearchParams(search));
      const settled = settleFilters(dataset, read.filters);
      const looked = settleDisplay(dataset, read.display);
      selectionOf(withClaims(dataset, settled.filters.claims), settled.filters);
      for (const { param, value: bad, reason } of [...read.problems, ...settled.problems, ...looked.problems]) {
        expect([typeof param, typeof bad, typeof reason]).toEqual(["string", "string", "string"]);
      }
      const written = writeParams(settled.filters, looked.display, read.frame);
      const again = readParams(new URLSearchParams(written.toString()));
      expect(again.problems).toEqual([]);
      expect([again.filters, again.display, again.frame]).toEqual([settled.filters, looked.display, read.frame]);
      frameOf(search);
      dataAddressIn(search);
    }),
  timeout,
);

test(
  "any path after a dataset names a record that is there, or none",
  () =>
    assertFor("paths", 1500, fc.tuple(path, query), ([rest, search]) => {
      const { filters } = settleFilters(dataset, readParams(new URLSearchParams(search)).filters);
      const href = hrefFor(dataset.id, filters);
      for (const view of VIEWS) {
        const name = view.recordName?.(dataset, rest);
        if (name !== undefined) expect(href({ view: "event", id: rest })).toMatch(/^\//);
      }
      expect(new URL(href({ view: "event", id: rest.toWellFormed() }), "https://atlas.example").origin).toBe(
        "https://atlas.example",
      );
    }),
  timeout,
);
