import { HEIGHT_MESSAGE } from "../embed/heightMessage";

/** Heights that a frame may be given, in px. */
export const FRAME_HEIGHT = { least: 240, most: 3000, usual: 640 } as const;

/** The nearest height that a frame may be given; the usual one for what is no number. */
export function frameHeight(text: string): number {
  const height = Math.round(Number(text));
  if (text.trim() === "" || !Number.isFinite(height)) return FRAME_HEIGHT.usual;
  return Math.min(FRAME_HEIGHT.most, Math.max(FRAME_HEIGHT.least, height));
}

/** A text as an attribute, in ASCII: the page that takes it may be in any encoding. */
const attribute = (text: string) => text.replace(/[^ !#-%'-;=?-~]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** The frame as HTML. It needs nothing besides: no script, no style of the page around it. */
export function frameCode(src: string, title: string, height: number): string {
  return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/**
 * The script, once a page, that makes the frames follow the height of what they show. It takes no more than a number, and
 * only from frames of this deployment.
 * @param base absolute address of the deployment, with a slash at its end
 */
export function followCode(base: string): string {
  return `<script>
addEventListener("message", function (event) {
  if (!event.data || event.data.type !== "${HEIGHT_MESSAGE}" || !(event.data.height > 0)) return;
  document.querySelectorAll('iframe[src^="${base.replace(/["'\\<]/g, encodeURIComponent)}"]').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.height = Math.min(event.data.height, 20000);
  });
});
</script>`;
}
