/** The parts of citation-js 0.8 and of a CSL style that are used here; none of them ships types. */
declare module "@citation-js/core" {
  interface Outputs {
    format(name: "bibliography", data: readonly object[], options: BibliographyOptions): [id: string, html: string][];
    format(name: "bibtex", data: readonly object[], options: { format: "text" }): string;
    format(
      name: "ris",
      data: readonly object[],
      options: { format: "object" },
    ): Record<string, string | string[] | undefined>[];
  }
  interface BibliographyOptions {
    template: string;
    lang: string;
    format: "html";
    asEntryArray: true;
  }
  interface Register<T> {
    get(name: string): T;
    add(name: string, value: T): void;
  }
  interface Configs {
    get(plugin: "@csl"): { styles: Register<unknown>; locales: Register<string> };
    get(plugin: "@bibtex"): { format: { asciiOnly: boolean; checkLabel: boolean } };
  }
  interface Inputs {
    /** Reads a text of a known format as CSL items. */
    chain(text: string, options: { forceType: "@ris/file" }): { title?: string; URL?: string }[];
  }
  export const plugins: { input: Inputs; output: Outputs; config: Configs };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
/** A style serialised as JSON: the form into which citeproc parses XML. */
declare module "style-chicago" {
  const style: { name: "style"; attrs: object; children: readonly unknown[] };
  export default style;
}
