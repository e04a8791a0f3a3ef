import { PDFContext } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { Drawing, DrawingPart, TextPrimitive } from '../../draw/display.js';
import { drawingExtent } from '../../draw/extent.js';
import type { Bounds, Point } from '../../draw/geometry.js';
import { textBlock } from '../../draw/text/block.js';
import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { Content } from './content.js';
import { writeFile } from './file.js';
import { Font } from './font.js';
import { layOutPages } from './pages.js';
import type { PageLayout, Paging, Paper } from './pages.js';
import { Structure } from './structure.js';

/** A diagram for the document. */
export interface Sheet {
  readonly drawing: Drawing;
  /** Its name, when the document has several. */
  readonly name: string;
  /** The diagram in words, for those who cannot see it. */
  readonly words: string;
}

export interface PdfOptions {
  readonly title: string;
  /** Version, status, date: one line below the title. */
  readonly details: readonly string[];
  readonly lang: Lang;
  readonly paper: Paper;
  readonly paging: Paging;
  readonly created: Date;
  /** A TrueType font. */
  readonly font: Uint8Array;
}

const PAGE_NUMBER: Message = { en: 'Page {page} of {pages}', de: 'Seite {page} von {pages}' };
const TILE: Message = { en: 'part {row}.{column} of {rows} × {columns}', de: 'Teil {row}.{column} von {rows} × {columns}' };
const INK = '#000000';
const MUTED = '#404040';

/**
 * Writes diagrams as a PDF: vectors and selectable text, the font embedded, with title, language, document structure and
 * the diagram in words as its alternative text.
 */
export async function toPdf(sheets: readonly Sheet[], options: PdfOptions): Promise<Uint8Array> {
  const context = PDFContext.create();
  const font = new Font(options.font);
  const structure = new Structure(context);
  const pages = sheets.flatMap((sheet) => layOutPages(sheet.drawing.view, options.paper, options.paging).map((layout) => ({ sheet, layout, ref: context.nextRef() })));
  const contents = pages.map(({ sheet, layout, ref }, i) => {
    const content = new Content(font, layout.height);
    writeHeader(content, structure, ref, sheet, layout, options, sheets.length > 1);
    writeDiagram(content, structure, ref, sheet, layout, options.lang);
    writeFooter(content, layout, options, i + 1, pages.length);
    return content;
  });
  const bookmarks = sheets.map((sheet, i) => ({ name: sheet.name === '' ? String(i + 1) : sheet.name, page: pages.find((page) => page.sheet === sheet)!.ref }));
  return writeFile(context, font, structure, pages.map(({ layout: { width, height }, ref }, i) => ({ ref, width, height, content: contents[i]! })), options, bookmarks.length > 1 ? bookmarks : []);
}

function writeHeader(content: Content, structure: Structure, page: PDFRef, sheet: Sheet, layout: PageLayout, options: PdfOptions, hasSeveral: boolean): void {
  const { x, y, width } = { ...layout.area, y: layout.area.y - 44 };
  const isFirst = structure.isEmpty;
  const name = hasSeveral && sheet.name !== '' && sheet.name !== options.title ? sheet.name : '';
  const title = text(oneLine([options.title, name].filter((part) => part !== '').join(' – '), 15, width), x, y + 15, 15, INK);
  const details = text(oneLine(options.details.join(' · '), 9, width), x, y + 29, 9, MUTED);
  const write = (): void => { content.draw(title); };
  if (isFirst) {
    content.marked('H1', structure.add('H1', page), write);
    content.marked('P', structure.add('P', page), () => { content.draw(details); });
  } else {
    content.artifact(() => { write(); content.draw(details); });
  }
}

/** The part of a diagram that a page shows; the words stand for it where it begins. */
export function writeDiagram(content: Content, structure: Structure, page: PDFRef, { drawing, words }: Pick<Sheet, 'drawing' | 'words'>, { area, scale, from, tile, height }: PageLayout, lang: Lang): void {
  const isContinued = tile !== undefined && (tile.row > 1 || tile.column > 1);
  const alternative = isContinued ? formatMessage(TILE, lang, { ...tile }) : words;
  const box = [area.x, height - area.y - area.height, area.x + area.width, height - area.y];
  content.marked('Figure', structure.add('Figure', page, { alternative, box }), () => {
    content.within(area, { x: area.x - from.x * scale, y: area.y - from.y * scale }, scale, () => {
      for (const part of visibleParts(drawing, from, area, scale)) for (const item of part.primitives) content.draw(item);
    });
  });
}

/** The parts that reach into a page; without this every page of several would carry the text of all. */
function visibleParts({ parts }: Drawing, from: Point, area: Bounds, scale: number): DrawingPart[] {
  return parts.filter((part) => {
    const box = drawingExtent([part]);
    return box && box.x <= from.x + area.width / scale && box.x + box.width >= from.x && box.y <= from.y + area.height / scale && box.y + box.height >= from.y;
  });
}

function writeFooter(content: Content, { area, tile, width }: PageLayout, { lang }: PdfOptions, page: number, pages: number): void {
  const y = area.y + area.height + 18;
  content.artifact(() => {
    content.draw({ ...text(formatMessage(PAGE_NUMBER, lang, { page, pages }), width - area.x, y, 8, MUTED), anchor: 'end' });
    if (tile) content.draw(text(formatMessage(TILE, lang, { ...tile }), area.x, y, 8, MUTED));
  });
}

/** The text cut to one line of a width. */
function oneLine(value: string, size: number, width: number): string {
  const { lines } = textBlock(value.replace(/\s+/g, ' '), { x: 0, y: 0, width, height: 0 }, { size, align: 'left' });
  return lines.length > 1 ? `${lines[0]!.text.trimEnd()} …` : value;
}

function text(value: string, x: number, y: number, size: number, fill: string): TextPrimitive {
  return { kind: 'text', lines: [{ text: value, x, y }], anchor: 'start', size, fill, rightToLeft: false };
}
