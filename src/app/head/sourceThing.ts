import type { CreativeWork } from "schema-dts";
import type { Dataset } from "../../domain/dataset";
import { issuedText, type Source } from "../../domain/source";
import type { At, Whole } from "./references";

type Kind = "Article" | "BlogPosting" | "NewsArticle" | "Report" | "WebPage";

/** What a type of CSL is in schema.org; whatever is not listed is a creative work. */
const TYPES: Readonly<Record<string, Kind>> = {
  "article-magazine": "Article",
  "article-newspaper": "NewsArticle",
  "entry-encyclopedia": "Article",
  "post-weblog": "BlogPosting",
  report: "Report",
  webpage: "WebPage",
};

/** A source for machines: the work itself, whose page here is `mainEntityOfPage`. */
export function sourceThing(dataset: Dataset, source: Source, at: At): Whole<CreativeWork, Kind | "CreativeWork"> {
  const { title, author, publisher, issued, URL: address, language, version, ISSN } = source;
  const container = source["container-title"];
  const page = at(`/${dataset.id}/sources/${source.id}`);
  return {
    "@type": TYPES[source.type] ?? "CreativeWork",
    "@id": page,
    name: title,
    url: address ?? page,
    mainEntityOfPage: page,
    ...(author && {
      author: author.map((one) =>
        "literal" in one
          ? { "@type": "Organization" as const, name: one.literal }
          : {
              "@type": "Person" as const,
              name: [one.given, one.family].filter(Boolean).join(" "),
              familyName: one.family,
              ...(one.given && { givenName: one.given }),
            },
      ),
    }),
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
    // A date of about then cannot be said.
    ...(issued && !issued.circa && { datePublished: issuedText(issued) }),
    ...(container && { isPartOf: { "@type": "CreativeWork", name: container, ...(ISSN && { issn: ISSN }) } }),
    ...(language && { inLanguage: language }),
    ...(version && { version }),
  };
}
