import DOMPurify from "dompurify";
import { Marked } from "marked";
import { useMemo } from "react";
import { escapeXml } from "../../ui/exhibit/escapeXml";
import styles from "./Notes.module.css";

/** Headings, emphasis, lists, quotes, code and links: what notes need, and nothing that loads or runs. */
const ALLOWED = {
  ALLOWED_TAGS: [
    "p",
    "br",
    "em",
    "strong",
    "del",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "a",
  ],
  ALLOWED_ATTR: ["href", "start"],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  RETURN_TRUSTED_TYPE: true as const,
};

/** Markup and pictures in Markdown stand in the notes as they were written: nothing is loaded, and nobody is surprised. */
const markdownOf = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text, block }) => (block ? `<p>${escapeXml(text)}</p>` : escapeXml(text)),
    image: ({ raw }) => escapeXml(raw),
  },
});

/** Markdown as safe HTML, which says that it is so where the browser asks. */
function notesHtml(markdown: string) {
  return DOMPurify.sanitize(markdownOf.parse(markdown, { async: false }), ALLOWED);
}

/** The notes of a slide. Links open in a window of their own, so that the presentation stays. */
export function Notes({ markdown }: { markdown: string }) {
  const html = useMemo(() => notesHtml(markdown), [markdown]);
  return (
    <div
      className={styles.notes}
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by DOMPurify just above
      dangerouslySetInnerHTML={{ __html: html }}
      onClickCapture={(event) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (!link) return;
        event.preventDefault();
        window.open(link.href, "_blank", "noopener,noreferrer");
      }}
    />
  );
}
