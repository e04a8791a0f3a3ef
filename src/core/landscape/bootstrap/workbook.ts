import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../xml/parse.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Table } from './csv.js';

/** A part that is larger than this when unpacked is no register of processes, in bytes. */
const MOST_BYTES = 50_000_000;
/** Columns behind this one are not read. */
const MOST_COLUMNS = 1000;
/** The numbers that stand for dates and times among the built-in formats (ECMA-376 part 1, § 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const DAY = 86_400_000;

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Reads the first visible sheet of a workbook (`.xlsx`, ECMA-376). Formulas count with the value that was saved, dates as
 * `2027-03-01`.
 *
 * @returns Rows of cells without those that hold nothing; `undefined` for anything but a workbook.
 */
export function readWorkbook(bytes: Uint8Array): Table | undefined {
  const parts = unpacked(bytes);
  const sheet = parts && firstSheet(parts);
  if (!parts || !sheet) return undefined;
  const reader = { shared: sharedStrings(parts), dates: dateStyles(parts), offset: startsIn1904(parts) ? 1462 : 0 };
  return all(sheet, 'row').map((row) => cellsOf(row, reader)).filter((cells) => cells.some((cell) => cell !== ''));
}

interface Reader {
  readonly shared: readonly string[];
  /** Positions of the styles that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** Days between the first day of this workbook's calendar and that of the usual one. */
  readonly offset: number;
}

function unpacked(bytes: Uint8Array): Parts | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => /^xl\/.*\.(?:xml|rels)$/.test(name) && originalSize <= MOST_BYTES });
  } catch {
    return undefined; // damaged, or another kind of file
  }
}

function partAt(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts[name];
  return bytes && parseXml(strFromU8(bytes)).root;
}

function firstSheet(parts: Parts): XmlElement | undefined {
  const sheets = all(partAt(parts, 'xl/workbook.xml'), 'sheet');
  const sheet = sheets.find((each) => !/hidden/i.test(each.attribute('state')?.value ?? '')) ?? sheets[0];
  const id = sheet?.attributes.find(({ name: { local } }) => local === 'id')?.value;
  const relation = all(partAt(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').find((each) => each.attribute('Id')?.value === id);
  const target = relation?.attribute('Target')?.value;
  return target === undefined ? undefined : partAt(parts, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

function sharedStrings(parts: Parts): string[] {
  return all(partAt(parts, 'xl/sharedStrings.xml'), 'si').map(textOf);
}

/** The text of a string with its runs, without the hints for reading (`rPh`). */
function textOf(element: XmlElement): string {
  const runs = element.elements.flatMap((child) => (child.name.local === 'r' ? child.elements : [child]));
  return runs.filter(({ name }) => name.local === 't').map(({ text }) => text).join('');
}

function dateStyles(parts: Parts): Set<number> {
  const styles = partAt(parts, 'xl/styles.xml');
  const own = new Set(all(styles, 'numFmt').filter((format) => isDateFormat(format.attribute('formatCode')?.value ?? '')).map((format) => Number(format.attribute('numFmtId')?.value)));
  const cells = all(styles, 'cellXfs')[0]?.elements ?? [];
  return new Set(cells.flatMap((style, position) => {
    const format = Number(style.attribute('numFmtId')?.value);
    return DATE_FORMATS.has(format) || own.has(format) ? [position] : [];
  }));
}

/** A format with a day or a year in it, outside of quoted text and conditions. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function startsIn1904(parts: Parts): boolean {
  return /^(?:1|true)$/.test(all(partAt(parts, 'xl/workbook.xml'), 'workbookPr')[0]?.attribute('date1904')?.value ?? '');
}

function cellsOf(row: XmlElement, reader: Reader): string[] {
  const cells: string[] = [];
  for (const cell of row.elements) {
    if (cell.name.local !== 'c') continue;
    const column = columnOf(cell.attribute('r')?.value) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(cell, reader).trim();
  }
  return cells;
}

/** The column of a place such as `AB12`, from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, { shared, dates, offset }: Reader): string {
  const value = cell.elements.find(({ name }) => name.local === 'v')?.text ?? '';
  switch (cell.attribute('t')?.value) {
    case 's': return shared[Number(value)] ?? '';
    case 'inlineStr': return cell.elements.filter(({ name }) => name.local === 'is').map(textOf).join('');
    case 'e': return '';
    case 'str': case 'b': case 'd': return value;
    default: return dates.has(Number(cell.attribute('s')?.value ?? 0)) ? dateOf(value, offset) : numberOf(value);
  }
}

/** The date of a day that is counted from 1899-12-30. */
function dateOf(value: string, offset: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + (Math.floor(Number(value)) + offset) * DAY);
  return value === '' || Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 10);
}

/** Without the digits that only the calculation has left: 0.1 + 0.2 is shown as 0.3. */
function numberOf(value: string): string {
  return value === '' || !Number.isFinite(Number(value)) ? value : String(Number(Number(value).toPrecision(15)));
}

/** All elements of a name below another one; no part nests them deeper than this. */
function all(element: XmlElement | undefined, name: string, depth = 3): XmlElement[] {
  if (!element || depth === 0) return [];
  return element.elements.flatMap((child) => (child.name.local === name ? [child] : all(child, name, depth - 1)));
}
