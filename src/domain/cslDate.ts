import * as z from "zod/mini";
import { readDate } from "./dates";
import { naturalNumber } from "./schemaParts";

const CSL_DATE_FORMS = "a date as [[year]], [[year, month]] or [[year, month, day]]";

/** A date as CSL-JSON has it. Its parts may be any numbers by their shape: whether they make a date is asked of the dates. */
export const cslDate = z
  .strictObject({
    "date-parts": z.tuple([z.tuple([naturalNumber, z.optional(naturalNumber), z.optional(naturalNumber)])]),
    circa: z.optional(z.boolean()),
  })
  .check((ctx) => {
    // Parts that are zero say nothing, and are no way to leave one out.
    const [year, ...rest] = ctx.value["date-parts"][0];
    const written = [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
    const reading = readDate(written);
    if (reading.ok) return;
    const params = { reason: reading.reason };
    ctx.issues.push({ code: "custom", input: ctx.value, path: ["date-parts"], message: CSL_DATE_FORMS, params });
  });
