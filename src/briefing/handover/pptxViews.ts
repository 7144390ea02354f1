/** What of each view stands on a slide of a PowerPoint file: charts and tables of its own, which can be edited. */
import { formatDate } from "../../domain/dates";
import { formatCount, GROUPS } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { actorRows } from "../../ui/actors/actorsModel";
import { counted } from "../../ui/event/counted";
import { plain } from "../../ui/exhibit/escapeXml";
import { figuresModel } from "../../ui/figures/figuresModel";
import { countInWords } from "../../ui/growth/countWords";
import { growthSentence } from "../../ui/growth/growthSentence";
import type { Picture } from "../slide/slideModel";
import { type ChartData, chartData } from "./chartData";
import { type Box, colour, type Pen, SANS, SERIF, table, text } from "./pptxParts";

/** Actors for whose names a chart has room. */
const ACTORS = 12;

/** Three quarters of a day: steps of 365¼ days from here fall into each year's first day, whichever year is the leap year. */
const LEAP = 0.75;

/** The height of the words below a chart. */
const KEY = 0.3;
const KEY_WORDS =
  "Each dot is a published count; bars span the days that its date may mean. Diamonds: dated loosely, doubtful, or another source’s figure for the same date.";
const YEAR = 365.25;

function scatter({ page, pptx, charts }: Pen, data: ChartData, altText: string, box: Box) {
  charts.push(data);
  const years = (data.to - data.from) / YEAR;
  const room = box.w > 8 ? 16 : 8;
  page.addChart(
    pptx.ChartType.scatter,
    // What the library writes of this is replaced: see pptxRepair.ts.
    [
      { name: "Day", values: [data.from] },
      { name: "Counts", values: [0] },
    ],
    {
      ...box,
      altText: plain(altText),
      // The groups are named beside their lines, in the room that this leaves at the right.
      layout: { x: 0.6 / box.w, y: 0.04, w: 1 - 2 / box.w, h: 1 - 0.5 / box.h },
      catAxisMinVal: data.from + LEAP,
      catAxisMaxVal: data.to + LEAP,
      catAxisMajorUnit: YEAR * Math.ceil(years / room),
      catAxisLabelFontFace: SANS,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: colour("--soft"),
      catAxisLineColor: colour("--edge"),
      valAxisLabelFontFace: SANS,
      valAxisLabelFontSize: 12,
      valAxisLabelColor: colour("--soft"),
      valAxisLineShow: false,
      valAxisMinVal: 0,
      valGridLine: { color: colour("--faint"), size: 0.5 },
      catGridLine: { style: "none" },
    },
  );
}

function growth(pen: Pen, { dataset, filters }: Picture, whole: Box) {
  const box = { ...whole, h: whole.h - KEY };
  const { groups, totals } = chartData(dataset, filters);
  if (groups.lines.length + totals.lines.length === 0)
    return text(pen, "No count can be drawn for the groups chosen.", box);
  const said = growthSentence(dataset, filters).text;
  text(
    pen,
    KEY_WORDS,
    { ...whole, y: whole.y + box.h, h: KEY },
    { fontSize: 11, color: colour("--soft"), valign: "bottom" },
  );
  if (groups.lines.length === 0) return scatter(pen, totals, said, box);
  // Half a slide has no room for two charts.
  const apart = totals.lines.length > 0 && box.w > 8 && box.h > 3.5;
  const above = apart ? 1.5 : 0;
  if (apart) scatter(pen, totals, `All members together. ${said}`, { ...box, h: above });
  return scatter(pen, groups, said, { ...box, y: box.y + above, h: box.h - above });
}

function events(pen: Pen, { dataset, filters }: Picture, box: Box) {
  const { events: selected } = selectionOf(dataset, filters);
  const rows = selected.map(({ when, title, status }) => [
    formatDate(when),
    status === "happened" ? title : `${title} (${status})`,
  ]);
  more(pen, table(pen, ["Date", "Event"], rows, { ...box, h: box.h - 0.35 }, [0.2, 0.8]), "event", box);
}

/** Says at the end of a box how many rows had no room in it. */
function more(pen: Pen, left: number, noun: string, box: Box) {
  if (left === 0) return;
  const last = { ...box, y: box.y + box.h - 0.3, h: 0.3 };
  text(pen, `and ${counted(left, `more ${noun}`)}: see the notes`, last, { color: colour("--soft"), fontSize: 12 });
}

function figures(pen: Pen, { dataset, filters }: Picture, box: Box): number {
  const shown = figuresModel(dataset, filters).figures.flatMap(({ count }) => (count ? [count] : []));
  const width = box.w / Math.max(1, shown.length);
  shown.forEach((count, index) => {
    const at = { x: box.x + index * width, y: box.y, w: width - 0.2, h: 0.7 };
    const figure = formatCount(count);
    text(pen, figure, at, {
      fontFace: SERIF,
      fontSize: 36,
      color: colour(GROUPS[count.group].token),
      valign: "bottom",
    });
    const words = `${countInWords(count).slice(figure.length).trim()}, ${formatDate(count.when)}`;
    text(pen, words, { ...at, y: box.y + 0.75, h: 0.45 }, { fontSize: 12, color: colour("--soft") });
  });
  return shown.length === 0 ? 0 : 1.3;
}

function actors({ page, pptx, charts, ...pen }: Pen, { dataset, filters }: Picture, box: Box) {
  const shown = actorRows(dataset, selectionOf(dataset, filters)).involved.slice(0, ACTORS);
  if (shown.length === 0) return text({ page, pptx, charts, ...pen }, "No actor takes part in the events shown.", box);
  const upwards = shown.toReversed();
  charts.push("as written");
  return page.addChart(
    pptx.ChartType.bar,
    [
      {
        name: "Events",
        labels: upwards.map(({ actor }) => plain(actor.name)),
        values: upwards.map((row) => row.shown),
      },
    ],
    {
      ...box,
      barDir: "bar",
      barGapWidthPct: 60,
      altText: plain(`Events shown by actor: ${shown.map(({ actor, shown: n }) => `${actor.name} ${n}`).join(", ")}.`),
      chartColors: [colour("--countries")],
      showValue: true,
      dataLabelFontFace: SANS,
      dataLabelFontSize: 13,
      catAxisLabelFontFace: SANS,
      catAxisLabelFontSize: 13,
      catAxisLabelColor: colour("--ink"),
      catAxisLineShow: false,
      catAxisMajorTickMark: "none",
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: "none" },
    },
  );
}

function event(pen: Pen, { record, dataset }: Picture, box: Box) {
  const found = dataset.eventById.get(record);
  if (!found) return;
  const { when, place, summary } = found;
  text(pen, `${formatDate(when)}${place ? `, ${place.name}` : ""}`, { ...box, h: 0.5 }, { bold: true });
  text(pen, summary, { ...box, y: box.y + 0.6, h: box.h - 0.6 }, { fontFace: SERIF, fontSize: 20 });
}

function actor(pen: Pen, { record, dataset }: Picture, box: Box) {
  const found = dataset.actorById.get(record);
  if (!found) return;
  const took = (dataset.eventsOfActor.get(record) ?? []).flatMap((index) => dataset.events[index] ?? []);
  text(pen, found.description, { ...box, h: 1.2 }, { fontFace: SERIF, fontSize: 18 });
  const rows = took.map(({ when, title }) => [formatDate(when), title]);
  const room = { ...box, y: box.y + 1.35, h: box.h - 1.35 };
  const left = table(pen, ["Date", "Event"], rows, { ...room, h: room.h - 0.35 }, [0.2, 0.8]);
  if (left > 0) {
    const last = { ...room, y: room.y + room.h - 0.3, h: 0.3 };
    text(pen, `and ${counted(left, "more event")}: see the live view`, last, { color: colour("--soft"), fontSize: 12 });
  }
}

function source(pen: Pen, { record, dataset }: Picture, box: Box) {
  const found = dataset.sourceById.get(record);
  if (!found) return;
  text(pen, found.title, { ...box, h: 1.4 }, { fontFace: SERIF, fontSize: 24 });
  const said = [found.publisher, found.URL].filter(Boolean).join(", ");
  text(pen, said, { ...box, y: box.y + 1.5, h: 1 }, { color: colour("--soft") });
}

function disagreements(pen: Pen, { dataset }: Picture, box: Box) {
  const rows = dataset.disagreements.map(({ topic, claims }) => [topic, claims.map(({ value }) => value).join("; ")]);
  const left = table(pen, ["Sources disagree on", "Claims"], rows, { ...box, h: box.h - 0.35 }, [0.35, 0.65]);
  if (left > 0) {
    const last = { ...box, y: box.y + box.h - 0.3, h: 0.3 };
    text(pen, `and ${counted(left, "more disagreement")}: see the live view`, last, {
      color: colour("--soft"),
      fontSize: 12,
    });
  }
}

function sources(pen: Pen, { sources: behind }: Picture, box: Box) {
  const rows = behind.map(({ title, publisher }) => [title, publisher ?? ""]);
  more(pen, table(pen, ["Source", "Publisher"], rows, { ...box, h: box.h - 0.35 }, [0.7, 0.3]), "source", box);
}

const VIEWS: { readonly [V in Picture["view"]]: (pen: Pen, shown: Picture, box: Box) => void } = {
  membership: growth,
  timeline: events,
  overview: (pen, shown, box) => {
    const used = figures(pen, shown, box);
    growth(pen, shown, { ...box, y: box.y + used, h: box.h - used });
  },
  actors,
  actor,
  event,
  source,
  sources,
  disagreements,
  about: (pen, { dataset }, box) => text(pen, dataset.descriptor.description, box, { fontFace: SERIF, fontSize: 20 }),
};

/** Writes one view into a box; where its record is gone, why. */
export function writeView(pen: Pen, shown: Picture, box: Box) {
  if (!shown.there) return text(pen, shown.problems.join(" "), box);
  return VIEWS[shown.view](pen, shown, box);
}
