import { PDFContext, PDFHexString, PDFWriter } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { Drawing, DrawingPart, TextPrimitive } from '../../draw/display.js';
import { drawingExtent } from '../../draw/extent.js';
import type { Bounds, Point } from '../../draw/geometry.js';
import { encodeText } from '../../draw/escape.js';
import { textBlock } from '../../draw/text/block.js';
import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { Content } from './content.js';
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
const PRODUCER = 'Prozessatlas';
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
  const tree = context.nextRef();
  const pages = sheets.flatMap((sheet) => layOutPages(sheet.drawing.view, options.paper, options.paging).map((layout) => ({ sheet, layout, ref: context.nextRef() })));
  const contents = pages.map(({ sheet, layout, ref }, i) => {
    const content = new Content(font, layout.height);
    writeHeader(content, structure, ref, sheet, layout, options, sheets.length > 1);
    writeDiagram(content, structure, ref, sheet, layout, options.lang);
    writeFooter(content, layout, options, i + 1, pages.length);
    return content;
  });
  const fonts = { F: font.embed(context) };
  pages.forEach(({ layout, ref }, i) => {
    const content = contents[i]!;
    const states = Object.fromEntries([...content.opacities].map(([name, [fill, stroke]]) => [name, context.obj({ Type: 'ExtGState', ca: fill, CA: stroke })]));
    context.assign(ref, context.obj({
      Type: 'Page', Parent: tree, MediaBox: [0, 0, layout.width, layout.height], StructParents: i, Tabs: 'S',
      Resources: { Font: fonts, ExtGState: states },
      Contents: context.register(context.flateStream(content.text)),
    }));
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }));
  writeCatalog(context, tree, structure.write(pages.map(({ ref }) => ref)), options, sheets.map((sheet) => ({ name: sheet.name, page: pages.find((page) => page.sheet === sheet)!.ref })));
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
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

function writeDiagram(content: Content, structure: Structure, page: PDFRef, { drawing, words }: Sheet, { area, scale, from, tile, height }: PageLayout, lang: Lang): void {
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

/** The catalogue with everything that makes the document readable for programs. */
function writeCatalog(context: PDFContext, tree: PDFRef, structure: PDFRef, { title, lang, created }: PdfOptions, bookmarks: readonly { name: string; page: PDFRef }[]): void {
  const date = PDFHexString.fromText(`D:${created.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`);
  context.trailerInfo.Info = context.register(context.obj({
    Title: PDFHexString.fromText(title), Creator: PDFHexString.fromText(PRODUCER), Producer: PDFHexString.fromText(PRODUCER), CreationDate: date, ModDate: date,
  }));
  const metadata = context.stream(xmp(title, lang, created), { Type: 'Metadata', Subtype: 'XML' });
  context.trailerInfo.Root = context.register(context.obj({
    Type: 'Catalog', Pages: tree, Lang: PDFHexString.fromText(lang), MarkInfo: { Marked: true }, StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true }, Metadata: context.register(metadata),
    ...(bookmarks.length > 1 ? { Outlines: writeBookmarks(context, bookmarks), PageMode: 'UseOutlines' } : {}),
  }));
}

function writeBookmarks(context: PDFContext, bookmarks: readonly { name: string; page: PDFRef }[]): PDFRef {
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ name, page }, i) => {
    context.assign(refs[i]!, context.obj({
      Title: PDFHexString.fromText(name === '' ? String(i + 1) : name), Parent: root, Dest: [page, 'Fit'],
      ...(i > 0 ? { Prev: refs[i - 1]! } : {}), ...(i < refs.length - 1 ? { Next: refs[i + 1]! } : {}),
    }));
  });
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }));
  return root;
}

/** Title, language and date for search engines and archives (ISO 16684-1). */
function xmp(title: string, lang: Lang, created: Date): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${asciiXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${created.toISOString()}</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** XML in ASCII, which is the same in every encoding. */
function asciiXml(value: string): string {
  return encodeText(value).replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/** The text cut to one line of a width. */
function oneLine(value: string, size: number, width: number): string {
  const { lines } = textBlock(value.replace(/\s+/g, ' '), { x: 0, y: 0, width, height: 0 }, { size, align: 'left' });
  return lines.length > 1 ? `${lines[0]!.text.trimEnd()} …` : value;
}

function text(value: string, x: number, y: number, size: number, fill: string): TextPrimitive {
  return { kind: 'text', lines: [{ text: value, x, y }], anchor: 'start', size, fill, rightToLeft: false };
}
