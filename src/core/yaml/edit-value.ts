import type { TextEdit } from '../text/edits.js';
import type { Quote } from './render.js';
import { isMark, pairLines, renderBlock, renderFlow, renderScalar } from './render.js';
import type { Slot } from './slots.js';
import { lineEndOf } from './slots.js';
import type { YamlValue } from './tree.js';

/** The line end of a text: that of its first line. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/**
 * Writes another value in the place of one.
 *
 * @param slot `undefined` for a text that holds no value yet.
 */
export function replaceValue(text: string, slot: Slot | undefined, value: YamlValue): TextEdit[] {
  if (!slot || !slot.parent) return replaceRoot(text, slot, value);
  const { node, from } = slot;
  const old = text.slice(node.start, node.end);
  const gap = text.slice(from, node.start);
  const isLineOfItsOwn = gap.includes('\n');
  const rendered = slot.inFlow ? { inline: inlineInFlow(value, old) } : renderBlock(value, slot.depth);

  if ('inline' in rendered) {
    const inline = typeof value === 'string' && !slot.inFlow ? renderScalar(value, false, quoteOf(old)) : rendered.inline;
    const ending = /\r?\n$/.exec(old)?.[0] ?? '';
    if (old === '') return [{ start: from, end: from, text: ` ${inline}` }];
    if (!isLineOfItsOwn) return [{ start: node.start, end: node.end, text: inline + ending }];
    // A comment behind the key keeps its line.
    const kept = gap.includes('#') ? gap.slice(0, gap.lastIndexOf('\n')).replace(/\r$/, '') : '';
    return [{ start: from, end: from, text: ` ${inline}` }, { start: from + kept.length, end: node.end, text: ending }];
  }
  return replaceByLines(text, slot, rendered.lines);
}

/** Lines behind a key stand below it, lines behind a dash start at the dash; a comment on the line of the key stays there. */
function replaceByLines(text: string, slot: Slot, lines: readonly string[]): TextEdit[] {
  const { node, from, parent, indent } = slot;
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(indent);
  const [first, ...rest] = lines as [string, ...string[]];
  const startsInline = parent!.node.kind === 'list' || isMark(first);
  const below = (startsInline ? rest : lines).map((line) => (line === '' ? '' : pad + line)).join(lineBreak);
  const old = text.slice(node.start, node.end);
  const ending = /\r?\n$/.exec(old)?.[0] ?? '';
  const head = startsInline ? ` ${first}` : '';
  const lineEnd = lineEndOf(text, node.end);
  const comment = text.slice(node.end, lineEnd);
  if (ending === '' && comment.includes('#') && !text.slice(from, node.start).includes('\n')) {
    return [{ start: from, end: node.end, text: head }, { start: lineEnd, end: lineEnd, text: lineBreak + below }];
  }
  return [{ start: from, end: node.end, text: `${head}${below === '' ? '' : lineBreak + below}${ending}` }];
}

function replaceRoot(text: string, slot: Slot | undefined, value: YamlValue): TextEdit[] {
  const isMap = value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0;
  const rendered = isMap ? { lines: Object.entries(value).flatMap(([key, inner]) => pairLines(key, inner, 0)) } : renderBlock(value, 0);
  const lineBreak = lineBreakOf(text);
  const content = 'inline' in rendered ? rendered.inline : rendered.lines.join(lineBreak);
  if (slot && slot.node.end > slot.node.start) return [{ start: slot.node.start, end: slot.node.end, text: content }];
  const end = text.length;
  const needsBreak = end > 0 && !text.endsWith('\n');
  return [{ start: end, end, text: `${needsBreak ? lineBreak : ''}${content}${lineBreak}` }];
}

function inlineInFlow(value: YamlValue, old: string): string {
  return typeof value === 'string' ? renderScalar(value, true, quoteOf(old)) : renderFlow(value);
}

function quoteOf(source: string): Quote {
  const [first] = source;
  return first === '"' || first === "'" ? first : undefined;
}
