import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Primitive, TextPrimitive } from '../../draw/display.js';
import { textBlock } from '../../draw/text/block.js';
import { textWidth } from '../../draw/text/metrics.js';
import type { Lang } from '../../messages.js';
import { Content } from './content.js';
import { writeDiagram } from './document.js';
import type { Sheet } from './document.js';
import type { FilePage } from './file.js';
import type { Font } from './font.js';
import { layOutPages } from './pages.js';
import type { Paging, Paper } from './pages.js';
import type { Structure } from './structure.js';

/** A4 upright, in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
const LEFT = 62;
const RIGHT = WIDTH - LEFT;
const TOP = 62;
const BOTTOM = HEIGHT - 62;
const INDENT = 16;
const LEADING = 1.35;
const BODY = 10;
const NOTE = 8.5;
const INK = '#1d2129';
const MUTED = '#525a67';
const ACCENT = '#0a3f7d';

/** Size, space above, and what has to fit below, so that no heading ends a page; in points. */
const HEADINGS = {
  1: { size: 20, above: 0, below: 60, colour: ACCENT }, 2: { size: 15, above: 14, below: 60, colour: ACCENT },
  3: { size: 12, above: 14, below: 44, colour: INK }, 4: { size: 10, above: 8, below: 36, colour: ACCENT },
} as const;

interface OpenPage extends FilePage { readonly links: NonNullable<FilePage['links']>[number][] }

/** Sets text and diagrams on pages, one below the other. */
export class Flow {
  readonly pages: OpenPage[] = [];
  private y = BOTTOM;
  /** Whether nothing but chapter headings stand on the page. */
  private isFresh = false;

  constructor(private readonly context: PDFContext, private readonly font: Font, private readonly structure: Structure, private readonly lang: Lang) {}

  /** @returns the page it stands on */
  heading(level: keyof typeof HEADINGS, text: string): PDFRef {
    const { size, above, below, colour } = HEADINGS[level];
    if (level === 1 || (level === 2 && !this.isFresh)) this.turn();
    else this.ensure(above + size + below);
    if (!this.isFresh || level > 1) this.space(above);
    this.lines(text, { x: LEFT, size, colour, tag: `H${level}` });
    const page = this.pages.at(-1)!.ref;
    if (level === 1) this.rule();
    this.isFresh = level === 1;
    return page;
  }

  title(text: string): void {
    this.lines(text, { x: LEFT, size: 26, colour: ACCENT, tag: 'H1' });
    this.space(18);
  }

  text(text: string, { level = 0, isNote = false, isItem = false }: { readonly level?: number; readonly isNote?: boolean; readonly isItem?: boolean } = {}): void {
    const x = LEFT + Math.min(level, 12) * INDENT;
    this.lines(text, { x, size: isNote ? NOTE : BODY, colour: isNote ? MUTED : INK, tag: isItem ? 'LI' : 'P' });
    this.space(isNote ? 1.5 : 3);
    this.isFresh = false;
  }

  /** One line with dots and a number at its end, leading to a page. */
  leader(text: string, number: string, level: number, target: PDFRef): void {
    const x = LEFT + level * INDENT;
    const shown = fitted(text, BODY, RIGHT - x - 60);
    const dots = '.'.repeat(Math.max(0, Math.floor((RIGHT - x - textWidth(shown, BODY) - textWidth(number, BODY) - 12) / textWidth('.', BODY))));
    this.ensure(BODY * LEADING);
    const page = this.pages.at(-1)!;
    const y = this.y + BODY;
    page.content.marked('P', this.structure.add('P', page.ref), () => {
      page.content.draw(label(shown, x, y, BODY, INK));
      page.content.draw({ ...label(dots, RIGHT - textWidth(number, BODY) - 5, y, BODY, MUTED), anchor: 'end' });
      page.content.draw({ ...label(number, RIGHT, y, BODY, INK), anchor: 'end' });
    });
    page.links.push({ box: { x, y: this.y, width: RIGHT - x, height: BODY * LEADING }, words: `${text}, ${number}`, target });
    this.y += BODY * LEADING + 2;
  }

  /** A diagram on pages of its own, across where it is larger that way. */
  diagram({ drawing, words, title, paper, paging }: Pick<Sheet, 'drawing' | 'words'> & { readonly title: string; readonly paper: Paper; readonly paging: Paging }): void {
    for (const layout of layOutPages(drawing.view, paper, paging)) {
      const page = this.open(layout.width, layout.height);
      const head = label(fitted(title, HEADINGS[3].size, layout.area.width), layout.area.x, layout.area.y - 20, HEADINGS[3].size, HEADINGS[3].colour);
      if (!layout.tile || layout.tile.row + layout.tile.column === 2) page.content.marked('H3', this.structure.add('H3', page.ref), () => page.content.draw(head));
      else page.content.artifact(() => page.content.draw(head));
      writeDiagram(page.content, this.structure, page.ref, { drawing, words }, layout, this.lang);
    }
    this.y = BOTTOM;
    this.isFresh = false;
  }

  space(points: number): void {
    if (this.pages.length === 0) this.turn();
    this.y += points;
  }

  /** Title and number at the foot of a page; programs that read aloud pass over it. */
  static foot({ content, width, height }: FilePage, number: string, title: string): void {
    const y = height - 34;
    content.artifact(() => {
      content.draw({ ...label(number, width - LEFT, y, NOTE, MUTED), anchor: 'end' });
      content.draw(label(fitted(title, NOTE, width - 2 * LEFT - 120), LEFT, y, NOTE, MUTED));
    });
  }

  private lines(text: string, { x, size, colour, tag }: { readonly x: number; readonly size: number; readonly colour: string; readonly tag: string }): void {
    const { lines, anchor, rightToLeft } = textBlock(text, { x, y: 0, width: RIGHT - x, height: 0 }, { size, align: 'left' });
    const height = size * LEADING;
    for (let i = 0; i < lines.length;) {
      this.ensure(height);
      const page = this.pages.at(-1)!;
      const count = Math.max(1, Math.min(lines.length - i, Math.floor((BOTTOM - this.y) / height)));
      const part = lines.slice(i, i + count).map((line, row) => ({ text: line.text, x: line.x, y: this.y + row * height + size }));
      page.content.marked(tag, this.structure.add(tag, page.ref), () => page.content.draw({ kind: 'text', lines: part, anchor, size, fill: colour, rightToLeft }));
      this.y += count * height;
      i += count;
    }
  }

  private rule(): void {
    const line: Primitive = { kind: 'path', segments: [['M', LEFT, this.y + 3], ['L', RIGHT, this.y + 3]], stroke: ACCENT, strokeWidth: 1 };
    this.pages.at(-1)!.content.artifact(() => this.pages.at(-1)!.content.draw(line));
    this.y += 14;
  }

  private ensure(points: number): void {
    if (this.pages.length === 0 || this.y + points > BOTTOM) this.turn();
  }

  private turn(): void {
    this.open(WIDTH, HEIGHT);
    this.y = TOP;
  }

  private open(width: number, height: number): OpenPage {
    const page = { ref: this.context.nextRef(), width, height, content: new Content(this.font, height), links: [] };
    this.pages.push(page);
    return page;
  }
}

function label(value: string, x: number, y: number, size: number, fill: string): TextPrimitive {
  return { kind: 'text', lines: [{ text: value, x, y }], anchor: 'start', size, fill, rightToLeft: false };
}

/** A text cut to a width, so that it stays on one line. */
function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept} …`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()} …`;
}
