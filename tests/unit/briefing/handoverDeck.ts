import type { Slide } from "../../../src/domain/briefing";
import type { Dataset } from "../../../src/domain/dataset";
import type { Deck } from "../../../src/domain/deck";
import type { Work } from "../../../src/ui/exhibit/work";

/** Markup and characters that XML cannot hold: what a title may be. */
export const HOSTILE = 'A <b>bold</b> & "quoted" \u0001\u000b title\ud800 ]]> </script><!--';

/** A slide of every sort, one that could not be read, and one whose record is gone. */
export function everySlide(dataset: Dataset): Deck {
  const [event] = dataset.events;
  const [actor] = dataset.actors;
  const [source] = dataset.sources;
  const [count] = dataset.counts;
  const slides: Omit<Slide, "id">[] = [
    { view: "section", headline: HOSTILE, subtitle: "How it began" },
    { view: "overview", headline: "The whole story" },
    { view: "membership", headline: "Members grew tenfold", notes: "Say **this** first.\n\nThen this.", minutes: 2 },
    {
      view: "timeline",
      headline: "Few events",
      state: { from: "2013", to: "2014" },
      annotations: [
        { id: "one", about: { type: "event", id: event?.id ?? "" }, text: "It began here" },
        { id: "two", about: { type: "event", id: "long-gone" }, text: "Nobody knows" },
      ],
    },
    { view: "actors", headline: "Who took part" },
    { view: "actor", record: actor?.id ?? "", headline: "An actor" },
    { view: "event", record: event?.id ?? "", headline: "An event" },
    { view: "source", record: source?.id ?? "", headline: "A source" },
    { view: "sources", headline: "All sources" },
    { view: "disagreements", headline: "Where sources disagree" },
    { view: "about", headline: "About the data" },
    {
      view: "compare",
      headline: "Before and after",
      sides: [
        { label: "Members", view: "membership" },
        { label: "Events", view: "timeline", state: { from: "2013", to: "2013" } },
      ],
    },
    { view: "statement", headline: "A number", statement: { count: count?.id ?? "", text: "And what it means" } },
    {
      view: "statement",
      headline: "A sentence",
      statement: { text: "It was said.", citations: [{ source: source?.id ?? "" }] },
    },
    { view: "event", record: "long-gone", headline: "An event that is gone" },
  ];
  return {
    head: { format: 1, id: "every-slide", title: HOSTILE, dataset: dataset.id },
    slides: [
      ...slides.map((slide, index) => ({
        ok: true as const,
        id: `s${index + 1}`,
        slide: { id: `s${index + 1}`, ...slide },
      })),
      { ok: false, id: "broken", raw: { view: "nonsense" }, faults: [] },
    ],
  };
}

/** Work that nobody cancels. */
export const UNDISTURBED: Work = {
  signal: new AbortController().signal,
  report: () => undefined,
  pause: () => Promise.resolve(),
};
