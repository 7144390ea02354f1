import { expect, test } from "vitest";
import { italicHtml, plainText, readRuns } from "../../../../src/app/share/runs";

test("an entry of citeproc becomes stretches of text, upright and italic", () => {
  const runs = readRuns(
    '  <div data-csl-entry-id="a" class="csl-entry">A &#38; B. <i>One <span style="font-style:normal;">two</span> three</i>. &lt;x&gt;</div>\n',
  );
  expect(runs).toEqual([
    { text: "A & B. ", italic: false },
    { text: "One ", italic: true },
    { text: "two", italic: false },
    { text: " three", italic: true },
    { text: ". <x>", italic: false },
  ]);
  expect(plainText(runs)).toBe("A & B. One two three. <x>");
  expect(italicHtml(runs)).toBe("A &amp; B. <i>One </i>two<i> three</i>. &lt;x&gt;");
});
