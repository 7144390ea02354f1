/** Text that states a date or a published figure and has no source beside it. */
export interface Unmarked {
  readonly text: string;
  /** The elements around it, outermost first. */
  readonly where: string;
}

/** What a page holds besides claims. */
export interface Exemptions {
  /** Selectors of what states no claim. */
  readonly elements: readonly string[];
  /** Titles of sections that state none. */
  readonly sections: readonly string[];
  /** Patterns of texts that state none. */
  readonly texts: readonly string[];
}

/** Selectors of what states no claim, and why. Everything else with a year or a published figure must have its source. */
export const NO_CLAIM: Readonly<Record<string, string>> = {
  'button, label, input, select, [role="tooltip"]':
    "a control, or what it says when pointed at: what it leads to has marks",
  '[aria-hidden="true"]': "drawn only, such as an axis: the same stands in words beside it",
  'a[href*="/events/"], a[href*="/actors/"], a[href*="/sources/"], a[href*="/disagreements"]':
    "the name of a record, which leads to the record with its marks",
  "[data-sources]": "the source itself, written out: its title and date are no claims about the record",
  "ol:has([data-sources]) ~ p": "our comment on claims that stand above it, each with its source",
  'h1 + p[class*="lead"]': "the sentence under a page's title: our own count of what the page shows",
  'li > a[href*="/actors/"] + [class*="note"]':
    "a remark on who took part: it belongs to the event, whose mark stands at the head of its detail",
  'tr:has(> th a[href*="/sources/"])': "a source's own line in the list of sources",
};

/** The head of a source's page is that source's bibliographic record. */
export const SOURCE_HEAD = "main > article > header";

/** Sections that are about the record as a thing, not about what it holds. */
export const ABOUT_THE_RECORD: Readonly<Record<string, string>> = {
  "Version and licence": "when this edition was made, and by whom",
  "What changed": "when editions were made",
  "What the marks mean": "examples of how a date is written",
};

/** Texts that are our own count, or say that there is nothing to cite. */
export const OUR_OWN: Readonly<Record<string, string>> = {
  "[\\d,]+ of [\\d,]+ events": "how many of the events are shown",
  "^Most happened in": "in which years most of the events shown lie",
  "no figure published": "says that no source was found",
  "\\d(?: [a-z]+){1,4} named\\b": "how many names the sources give, which is not a published figure",
};

/** A published figure in a sentence or row: a value of the dataset's counts, with what it counts. */
export function figurePattern(values: readonly number[]): string {
  const nouns = "governments?|countries|companies|NGOs|associations|civil society|organisations|members|signatories";
  return `(?<![\\d.,])(?:${[...new Set(values)].join("|")})\\*?\\s+(?:\\w+[\\s,-]+){0,2}?(?:${nouns})\\b`;
}

/**
 * Finds what has no source. A statement is a date (`<time>`, or a text with a year) or a published figure; it belongs to the nearest record around
 * it, and the record must have a citation mark, or a source written out, that belongs to the same record. Runs in the page,
 * so it uses nothing from outside.
 * @param figure pattern of a published figure
 */
export function unmarked({ exempt, figure }: { exempt: Exemptions; figure: string }): Unmarked[] {
  // What holds one record, or one statement of it; the caption of a figure speaks for the figure.
  const RECORDS = "li, tr, article, figure, dl > div, header";
  const HEADINGS = "h2, h3, h4, h5";
  const BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, h5, figcaption, caption, summary";
  const year = /(?<![\d.,£$])(?:1[89]\d\d|20\d\d)(?![\d,]|\.\d)/;
  const published = new RegExp(figure);
  const main = document.querySelector("main");
  if (!main) return [{ text: "there is no <main>", where: "" }];

  const recordOf = (element: Element) => {
    const within = element.closest("figcaption")?.closest("figure") ?? element.closest(RECORDS) ?? element.closest("p");
    return within && main.contains(within) ? within : (element.closest("section, div") ?? main);
  };
  // The record to which each source belongs; what a record's header says counts for the whole record.
  const sourced = new Set<Element>();
  for (const source of main.querySelectorAll("[data-sources]")) {
    const isMark = source.localName === "button";
    if (isMark && !/^\d+ sources? of \S/.test(source.getAttribute("aria-label") ?? "")) continue;
    const record = recordOf(source.parentElement ?? source);
    sourced.add(record);
    if (record.localName === "header" && record.parentElement) sourced.add(recordOf(record.parentElement));
  }
  const statesNothing = (text: string, parent: Element) =>
    exempt.elements.some((selector) => parent.closest(selector)) ||
    exempt.texts.some((pattern) => new RegExp(pattern).test(text)) ||
    exempt.sections.includes(parent.closest("section")?.querySelector("h2")?.textContent?.trim() ?? "");
  // A heading names what stands below it, where the marks are.
  const isHeadingOfSourced = (parent: Element) => {
    const heading = parent.closest(HEADINGS);
    const headed = heading?.parentElement?.closest("section, li, article, details");
    return headed ? [...sourced].some((record) => headed.contains(record)) : false;
  };

  const found: Unmarked[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    const parent = node.parentElement;
    if (!parent || !/\d/.test(text) || parent.closest("style, script")) continue;
    const block = parent.closest(BLOCKS) ?? parent;
    if (!parent.closest("time") && !year.test(text) && !published.test(block.textContent ?? "")) continue;
    if (sourced.has(recordOf(parent))) continue;
    if (statesNothing(block.textContent ?? "", parent) || isHeadingOfSourced(parent)) continue;
    const path: string[] = [];
    for (let at: Element | null = parent; at && at !== main && path.length < 5; at = at.parentElement) {
      path.unshift(`${at.localName}${at.classList[0] ? `.${at.classList[0]}` : ""}`);
    }
    found.push({ text: text.trim().slice(0, 120), where: path.join(" > ") });
  }
  return found;
}
