/** The forms in which a citation is given, each with its file. */
export const CITATION_FORMS = {
  text: { label: "Formatted text", extension: "txt", type: "text/plain" },
  bibtex: { label: "BibTeX", extension: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", extension: "ris", type: "application/x-research-info-systems" },
  csl: { label: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json" },
} as const;
export type CitationForm = keyof typeof CITATION_FORMS;

/** The styles of formatted text. The first is ready at once; APA's rules take citeproc a second to read. */
export const STYLES = { harvard: { label: "Harvard" }, chicago: { label: "Chicago" }, apa: { label: "APA" } } as const;
export type Style = keyof typeof STYLES;
