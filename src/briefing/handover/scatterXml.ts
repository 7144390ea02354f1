import { GROUPS } from "../../domain/membership";
import { escapeXml } from "../../ui/exhibit/escapeXml";
import { ink } from "../../ui/exhibit/inks";
import type { ChartData, ChartLine } from "./chartData";
import { type LinePlace, placesIn, wordColumns } from "./sheetFile";

const cached = (values: readonly number[], format: string) => {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`);
  return `<c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}`;
};

const column = (values: readonly number[], name: string, { first, last }: LinePlace, format = "General") =>
  `<c:numRef><c:f>Sheet1!$${name}$${first}:$${name}$${last}</c:f><c:numCache>${cached(values, format)}</c:numCache></c:numRef>`;

const line = (colour: string, points: number) =>
  `<a:ln w="${points * 12_700}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:round/></a:ln>`;

/** Corners of steps have no dot: nothing was published there. */
const unmarked = ({ points }: ChartLine) =>
  points
    .flatMap(({ published }, index) => (published ? [] : [index]))
    .map(
      (index) =>
        `<c:dPt><c:idx val="${index}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/></c:dPt>`,
    )
    .join("");

const hidden = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
  .map((what) => `<c:show${what} val="0"/>`)
  .join("");

/** The name of the group beside the point that bears it. */
function named({ points }: ChartLine, colour: string): string {
  const at = points.findIndex(({ label }) => label !== undefined);
  const label = points[at]?.label;
  if (label === undefined) return "";
  const style = `<a:rPr lang="en-GB" sz="1300" b="1"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:rPr>`;
  return (
    `<c:dLbls><c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>${style}<a:t>${escapeXml(label)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:dLblPos val="r"/>${hidden.replace('Val val="0"', 'Val val="1"')}</c:dLbl>${hidden}</c:dLbls>`
  );
}

/** How far each date may be off, as bars along the days. */
function dateBars({ points }: ChartLine, place: LinePlace, colour: string, data: ChartData): string {
  if (points.every(({ before, after }) => before === 0 && after === 0)) return "";
  const { earlier, later } = wordColumns(data);
  const plus = column(
    points.map(({ after }) => after),
    later,
    place,
  );
  const minus = column(
    points.map(({ before }) => before),
    earlier,
    place,
  );
  return (
    '<c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>' +
    `<c:plus>${plus}</c:plus><c:minus>${minus}</c:minus><c:spPr>${line(colour, 0.75)}</c:spPr></c:errBars>`
  );
}

function series(one: ChartLine, place: LinePlace, index: number, data: ChartData): string {
  const colour = ink(GROUPS[one.group].token).replace("#", "");
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${place.column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(one.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${one.joined ? line(colour, 2) : "<a:ln><a:noFill/></a:ln>"}</c:spPr>`,
    `<c:marker><c:symbol val="${one.joined ? "circle" : "diamond"}"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${line(colour, 0.75)}</c:spPr></c:marker>`,
    unmarked(one),
    named(one, colour),
    dateBars(one, place, colour, data),
    `<c:xVal>${column(
      one.points.map(({ day }) => day),
      "A",
      place,
      "yyyy\\-mm\\-dd",
    )}</c:xVal>`,
    `<c:yVal>${column(
      one.points.map(({ value }) => value),
      place.column,
      place,
    )}</c:yVal>`,
    '<c:smooth val="0"/></c:ser>',
  ].join("");
}

/** The series of a growth chart, as DrawingML has them: each refers to its own rows of the sheet. */
export function scatterSeries(data: ChartData): string {
  const places = placesIn(data);
  return data.lines.flatMap((one, index) => (places[index] ? [series(one, places[index], index, data)] : [])).join("");
}
