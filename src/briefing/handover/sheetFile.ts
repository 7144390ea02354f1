/** The data sheet of a chart as a workbook (XLSX): what an office program opens for "Edit data". */
import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../../ui/exhibit/escapeXml";
import type { ChartData } from "./chartData";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OOXML = "http://schemas.openxmlformats.org";
const RELATIONS = `${OOXML}/officeDocument/2006/relationships`;
const PARTS = `${OOXML}/package/2006`;
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Style 1 writes a day as a date. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>';

const FIXED: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${HEAD}<Types xmlns="${PARTS}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="${PARTS}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PARTS}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": STYLES,
};

/** The name of a column, from 0: "A" to "Z", then "AA". */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Where the points of a line stand in the sheet, as a reference for the chart. Rows count from 1; the first holds the names. */
export interface LinePlace {
  readonly column: string;
  readonly first: number;
  readonly last: number;
}

/** Days stand in column A, and each line in a column and in rows of its own. */
export function placesIn({ lines }: ChartData): LinePlace[] {
  let row = 2;
  return lines.map(({ points }, index) => {
    const first = row;
    row += points.length;
    return { column: columnName(index + 1), first, last: row - 1 };
  });
}

/** The columns behind those of the lines: what each count says, its date, and how many days the date may be earlier or later. */
export function wordColumns({ lines }: ChartData): { said: string; dated: string; earlier: string; later: string } {
  const at = (index: number) => columnName(lines.length + index);
  return { said: at(1), dated: at(2), earlier: at(3), later: at(4) };
}

const words = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
const number = (at: string, value: number, style = 0) =>
  `<c r="${at}"${style ? ` s="${style}"` : ""}><v>${value}</v></c>`;

function sheet(data: ChartData): string {
  const { lines } = data;
  const places = placesIn(data);
  const { said, dated, earlier, later } = wordColumns(data);
  const behind = ["Count, as published", "Date, as published", "Days earlier at most", "Days later at most"];
  const names = ["Day", ...lines.map(({ name }) => name), ...behind];
  const head = names.map((name, index) => words(`${columnName(index)}1`, name)).join("");
  const rows = lines.flatMap(({ points }, index) => {
    const place = places[index];
    if (!place) return [];
    return points.map(({ day, value, published, before, after }, at) => {
      const row = place.first + at;
      const note = published?.count ?? "none: the line runs level up to the next count";
      const cells = [
        number(`A${row}`, day, 1),
        number(`${place.column}${row}`, value),
        words(`${said}${row}`, note),
        published ? words(`${dated}${row}`, published.date) : "",
        number(`${earlier}${row}`, before),
        number(`${later}${row}`, after),
      ];
      return `<row r="${row}">${cells.join("")}</row>`;
    });
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="12" customWidth="1"/></cols><sheetData><row r="1">${head}</row>${rows.join("")}</sheetData></worksheet>`;
}

/** The workbook of a chart. */
export function sheetFile(data: ChartData): Uint8Array {
  const parts = { ...FIXED, "xl/worksheets/sheet1.xml": sheet(data) };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
