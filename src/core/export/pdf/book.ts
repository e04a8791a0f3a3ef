import { PDFContext } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { Drawing } from '../../draw/display.js';
import type { Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import type { Bookmark, FileFacts } from './file.js';
import { writeFile } from './file.js';
import { Flow } from './flow.js';
import { Font } from './font.js';
import type { Paging, Paper } from './pages.js';
import { Structure } from './structure.js';

/** A part of a book, in reading order. */
export type BookBlock =
  /** Chapters (1) and what is in them (2) begin a page and stand in the contents and the outline. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** @property level of indentation; `isNote`: smaller and paler */
  | { readonly kind: 'text'; readonly text: string; readonly level?: number; readonly isNote?: boolean; readonly isItem?: boolean }
  | { readonly kind: 'diagram'; readonly drawing: Drawing; readonly title: string; readonly words: string; readonly paper: Paper; readonly paging: Paging };

export interface BookFacts extends FileFacts {
  /** Lines below the title on the cover. */
  readonly details: readonly string[];
  readonly contentsTitle: string;
  /** A TrueType font. */
  readonly font: Uint8Array;
}

interface Entry { readonly level: 1 | 2; readonly text: string; readonly page: PDFRef }

const PAGE: Message = { en: 'Page {page} of {pages}', de: 'Seite {page} von {pages}' };

/**
 * Writes a book as a PDF for reading, printing and filing: cover, contents with page numbers that lead there, outline, chapters.
 * The text can be searched and is tagged as headings, paragraphs, lists and figures.
 */
export async function toBook(blocks: Iterable<BookBlock>, facts: BookFacts): Promise<Uint8Array> {
  const context = PDFContext.create();
  const font = new Font(facts.font);
  const structure = new Structure(context);
  const flow = (): Flow => new Flow(context, font, structure, facts.lang);

  const body = flow();
  const entries: Entry[] = [];
  for (const block of blocks) writeBlock(body, block, entries);
  const cover = writeCover(flow(), facts);
  const places = new Map(body.pages.map(({ ref }, i) => [ref, i]));
  // Every entry takes one line, whatever its number: a trial with other structure tells how many pages come first.
  const trial = writeContents(new Flow(context, font, new Structure(context), facts.lang), facts.contentsTitle, entries, () => 0);
  const first = 1 + cover.pages.length + trial.pages.length;
  const contents = writeContents(flow(), facts.contentsTitle, entries, (page) => first + places.get(page)!);
  const pages = [...cover.pages, ...contents.pages, ...body.pages];
  pages.forEach((page, i) => { if (i > 0) Flow.foot(page, formatMessage(PAGE, facts.lang, { page: i + 1, pages: pages.length }), facts.title); });
  const outline = outlineOf([{ level: 1, text: facts.contentsTitle, page: contents.pages[0]!.ref }, ...entries]);
  return writeFile(context, font, structure, pages, facts, outline);
}

function writeBlock(flow: Flow, block: BookBlock, entries: Entry[]): void {
  if (block.kind === 'diagram') return flow.diagram(block);
  if (block.kind === 'text') return flow.text(block.text, block);
  const { level, text } = block;
  const page = flow.heading(level, text);
  if (level <= 2) entries.push({ level: level as 1 | 2, text, page });
}

function writeCover(flow: Flow, { title, details }: BookFacts): Flow {
  flow.space(220);
  flow.title(title);
  for (const line of details) flow.text(line);
  return flow;
}

function writeContents(flow: Flow, title: string, entries: readonly Entry[], numberOf: (page: PDFRef) => number): Flow {
  flow.heading(1, title);
  for (const { level, text, page } of entries) {
    if (level === 1) flow.space(6);
    flow.leader(text, String(numberOf(page)), level - 1, page);
  }
  return flow;
}

function outlineOf(entries: readonly Entry[]): Bookmark[] {
  const outline: (Bookmark & { children: Bookmark[] })[] = [];
  for (const { level, text, page } of entries) {
    const last = outline.at(-1);
    if (level === 2 && last) last.children.push({ name: text, page });
    else outline.push({ name: text, page, children: [] });
  }
  return outline;
}
