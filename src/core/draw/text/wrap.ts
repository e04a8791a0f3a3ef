import { textWidth } from './metrics.js';

/** One line of a wrapped label. */
export interface TextLine {
  readonly text: string;
  /** Pixels, trailing white space left out. */
  readonly width: number;
}

const SOFT_HYPHEN = '\u00ad';
const BREAKS = /(\s|-|\u00ad)/;
/** A label longer than this is cut: nobody reads it in a picture, and wrapping it would take seconds. */
const LONGEST = 5000;

/**
 * Breaks a label into lines that fit a width: at its own line breaks, else at spaces and hyphens, else inside a word.
 * Breaks where bpmn-js breaks, so a label that fits its shape in the editor fits here too: the number of
 * letters that fit is estimated from the average width of the line, and the line is shortened until it fits.
 *
 * @param size font size in pixels
 * @param width pixels; a line holds at least one letter, however narrow the box
 */
export function wrapText(text: string, size: number, width: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const paragraph of text.includes('\n') || text.length > LONGEST ? clipped(text).split(/\u00ad?\r?\n/) : [text]) {
    for (let rest: string | undefined = paragraph; rest !== undefined;) {
      const fitting = firstLine(rest, size, width);
      lines.push({ text: visible(fitting.text), width: fitting.width });
      rest = fitting.length < rest.length ? rest.slice(fitting.length).trim() : undefined;
    }
  }
  return lines;
}

function firstLine(text: string, size: number, width: number): TextLine & { readonly length: number } {
  let line = text;
  for (;;) {
    const used = textWidth(line.trimEnd(), size);
    if (used <= width || line.trim() === '' || isOneLetter(line)) return { text: line, width: used, length: line.length };
    line = shortened(line, Math.max((line.length * width) / used, 1));
  }
}

/** The line cut behind the last break within `letters`; cut inside the word when there is none. */
function shortened(line: string, letters: number): string {
  let taken = '';
  const parts = line.split(BREAKS);
  for (let i = 0; parts.length > 1 && i < parts.length; i++) {
    const part = parts[i]!;
    if (part === '') break;
    if (taken.length + part.length >= letters) {
      // The hyphen has no room: the word before it moves to the next line with it.
      if (part === '-' || part === SOFT_HYPHEN) taken = taken.slice(0, taken.length - parts[i - 1]!.length);
      break;
    }
    taken += part;
  }
  return taken === '' ? cutInside(line, Math.max(Math.round(letters - 1), 1)) : taken;
}

function isOneLetter(line: string): boolean {
  return line.length < 2 || (line.length === 2 && line.codePointAt(0)! > 0xffff);
}

/** Never cuts a character outside the basic plane in half. */
function cutInside(line: string, length: number): string {
  const code = line.charCodeAt(length - 1);
  if (code < 0xd800 || code >= 0xdc00) return line.slice(0, length);
  return line.slice(0, length > 1 ? length - 1 : 2);
}

/** A soft hyphen shows at the end of a line only. */
function visible(line: string): string {
  if (!line.includes(SOFT_HYPHEN)) return line.trimEnd();
  const text = line.endsWith(SOFT_HYPHEN) ? `${line.slice(0, -1)}-` : line;
  return text.replaceAll(SOFT_HYPHEN, '').trimEnd();
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
