import DOMPurify from "dompurify";
import { marked } from "marked";
import { useMemo } from "react";
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
};

/** Markdown as safe HTML. */
export function notesHtml(markdown: string): string {
  return DOMPurify.sanitize(marked.parse(markdown, { async: false, gfm: true, breaks: true }), ALLOWED);
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
