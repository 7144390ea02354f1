/** What single values of a dataset may be: the pieces of `schema.ts`, shared with the schemas of briefings, histories and extracts. */
import * as z from "zod/mini";
import { isCountryCode } from "./actor";
import { DATE_FORMS, readDate } from "./dates";
import { hostileIn, LONGEST_ADDRESS, LONGEST_ID, LONGEST_WRITING } from "./hostileText";

// zod's quicker way makes code from text, which the app's security policy forbids; `data/accepts.ts` is quicker than either.
z.config({ jitless: true });

/** One of the keys of a vocabulary table. These pieces are shared with the schema of briefings. */
export const keyOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

/** What is wrong with a text travels in the message, as with dates. */
const plain = (ctx: z.core.ParsePayload<string>, longest?: number) => {
  const reason = hostileIn(ctx.value, longest);
  if (reason) ctx.issues.push({ code: "custom", input: ctx.value, message: "plain text", params: { reason } });
};

const some = z.refine<string>((value) => value.trim() !== "", { error: "some text" });

/** In a table the blanks around a word do not count (`data/csvCells.ts`): a word that had some would come back as another one. */
const bare = z.refine<string>((value) => value.trim() === value, { error: "no blanks around it", abort: true });

/** A text of a dataset. */
export const text = z.string().check(some, (ctx) => plain(ctx));

/** A text that is a name for machines, such as the tag of a language. */
export const word = z.string().check(bare, some, (ctx) => plain(ctx));

/** What a reader wrote in a briefing, or looked for: whatever was pasted into it, it is kept. */
export const written = z.string().check(
  some,
  z.refine((value) => value.length <= LONGEST_WRITING, { error: `at most ${LONGEST_WRITING} characters` }),
);

export const id = z.string().check(
  // First, and alone: on a text of megabytes the pattern below runs out of stack.
  z.refine((value) => value.length <= LONGEST_ID, { error: `an id of at most ${LONGEST_ID} characters`, abort: true }),
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "an id in kebab-case (a–z, 0–9 and single hyphens)" }),
);

/** Twice as long as the longest form of a date. */
const LONGEST_DATE = 60;
const TOO_LONG = { ok: false, reason: `it has more than ${LONGEST_DATE} characters` } as const;

/** The reason travels in the message, so that "2013-02-30" is told from "spring 2013". */
export const edtf = z.string().check((ctx) => {
  const reading = ctx.value.length > LONGEST_DATE ? TOO_LONG : readDate(ctx.value);
  if (!reading.ok) {
    ctx.issues.push({ code: "custom", input: ctx.value, message: DATE_FORMS, params: { reason: reading.reason } });
  }
});

export const webAddress = z.string().check(
  bare,
  z.refine((value) => /^https?:\/\//i.test(value) && value.length <= LONGEST_ADDRESS && URL.canParse(value), {
    error: "a web address that begins with http:// or https://",
  }),
  (ctx) => plain(ctx, LONGEST_ADDRESS),
);

export const country = z.string().check(z.refine(isCountryCode, { error: "an ISO 3166-1 alpha-3 country code" }));

export const naturalNumber = z
  .number()
  .check(z.refine((value) => Number.isInteger(value) && value >= 0, { error: "a whole number, zero or more" }));
