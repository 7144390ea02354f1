import { describe, expect, test } from "vitest";
import { hostileIn, LONGEST_TEXT, visible } from "../../../src/domain/hostileText";
import { actorSchema } from "../../../src/domain/schema";
import { edtf, id, text } from "../../../src/domain/schemaParts";

describe("a text of a dataset", () => {
  test.each([
    ["plain words", "WePROTECT – launched in London, 10–11 December 2014"],
    ["several lines", "one\ntwo\r\n\tthree"],
    ["other writings", "الاتحاد · 聯盟 · Ελλάδα · नमस्ते"],
    ["signs outside the first plane", "𝒜 and 👨‍👩‍👧"],
    ["marks of direction, which names need", "שלום\u200f (Shalom)\u200e"],
    ["markup, which is only text", "<script>alert(1)</script>"],
    ["as much as anybody reads", "a".repeat(LONGEST_TEXT)],
  ])("may hold %s", (_, given) => {
    expect(hostileIn(given)).toBeUndefined();
    expect(text.safeParse(given).success).toBe(true);
  });

  test.each([
    ["a right-to-left override", "invoice\u202Efdp.exe", "U+202E"],
    ["an embedding", "a\u202Ab", "U+202A"],
    ["an isolate", "a\u2066b\u2069", "U+2066"],
    ["a null", "a\0b", "U+0000"],
    ["an escape", "\u001b[31mred", "U+001B"],
    ["a C1 control", "a\u0085b", "U+0085"],
    ["the first half of a character", "a\ud83d", "lone surrogate"],
    ["the second half of a character", "\ude00b", "lone surrogate"],
    ["more than anybody reads", "a".repeat(LONGEST_TEXT + 1), "20001 characters"],
  ])("may not hold %s, and says why", (_, given, why) => {
    expect(hostileIn(given)).toContain(why);
    const read = text.safeParse(given);
    expect(read.success).toBe(false);
    const [issue] = read.error?.issues ?? [];
    expect(issue).toMatchObject({ code: "custom", message: "plain text", params: { reason: hostileIn(given) } });
  });

  test("ids, dates and addresses have an end too", () => {
    const long = "a".repeat(10_000_000);
    expect(id.safeParse(long).error?.issues).toMatchObject([{ message: "an id of at most 200 characters" }]);
    expect(edtf.safeParse(`2014${long}`).success).toBe(false);
    const { links } = actorSchema.def.shape;
    const addressed = (url: string) => links.safeParse([{ label: "Site", url }]).success;
    expect(addressed("https://example.org/a?b=c")).toBe(true);
    for (const url of [
      `https://${long}`,
      "https://a\u202Eb.example/",
      "javascript:alert(1)",
      "data:text/html,x",
      " https://a",
    ]) {
      expect([url.slice(0, 30), addressed(url)]).toEqual([url.slice(0, 30), false]);
    }
  });
});

describe("a text in a message", () => {
  test("is short, and shows what it hides", () => {
    expect(visible("a\u202Eb\ud83d\0")).toBe("aU+202EbU+D83DU+0000");
    expect(visible("x".repeat(1000))).toHaveLength(80);
    expect(visible("👨 plain")).toBe("👨 plain");
  });
});
