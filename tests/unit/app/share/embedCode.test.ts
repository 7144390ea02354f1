import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { FRAME_HEIGHT, followCode, frameCode, frameHeight } from "../../../../src/app/share/embedCode";

const read = (code: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", htmlEntities: true }).parse(code).iframe;

test("the frame's address and title come back whole from its code, whatever they hold", () => {
  const src = "https://x.example/weprotect?q=%22&from=2013&copy=1&embed=1";
  const title = 'A "title" with <script>alert(1)</script> & שלום';
  const code = frameCode(src, title, 480);
  expect(code).toMatch(/^[ -~]+$/);
  expect(code.match(/[<>]/g)).toHaveLength(4);
  expect(read(code)).toEqual({
    src,
    title,
    width: "100%",
    height: "480",
    style: "border:0",
    loading: "lazy",
  });
});

test.each([
  ["480", 480],
  ["480.6", 481],
  ["", FRAME_HEIGHT.usual],
  ["tall", FRAME_HEIGHT.usual],
  ["1", FRAME_HEIGHT.least],
  ["999999", FRAME_HEIGHT.most],
  ["-5", FRAME_HEIGHT.least],
  ["Infinity", FRAME_HEIGHT.usual],
])("a height of %j is %i", (typed, height) => expect(frameHeight(typed)).toBe(height));

test("the script takes the height of its own frames alone, and nothing that is no number", () => {
  const code = followCode("https://x.example/atlas/");
  const script = code.replace(/<\/?script>/g, "");
  const frames = [
    { contentWindow: {}, height: "100" },
    { contentWindow: {}, height: "100" },
  ];
  let listener: ((event: unknown) => void) | undefined;
  const asked: string[] = [];
  new Function("addEventListener", "document", script)(
    (_: string, heard: (event: unknown) => void) => {
      listener = heard;
    },
    {
      querySelectorAll: (selector: string) => {
        asked.push(selector);
        return frames;
      },
    },
  );
  const say = (data: unknown, source: unknown) => listener?.({ data, source });
  say({ type: "alliance-atlas:height", height: 900 }, frames[1]?.contentWindow);
  expect(frames.map(({ height }) => height)).toEqual(["100", 900]);
  say({ type: "other", height: 50 }, frames[1]?.contentWindow);
  say({ type: "alliance-atlas:height", height: "<b>" }, frames[1]?.contentWindow);
  say(null, frames[1]?.contentWindow);
  say({ type: "alliance-atlas:height", height: 50 }, {});
  expect(frames.map(({ height }) => height)).toEqual(["100", 900]);
  expect(asked).toContain('iframe[src^="https://x.example/atlas/"]');
});
