import type { YamlValue } from './tree.js';

/** Widest line that values in braces or brackets are written on. */
const FLOW_WIDTH = 110;
/** Texts that YAML 1.2 (core schema) would not read as text. */
const NOT_TEXT = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Texts that need no quotes anywhere: they start with a letter, digit or the like, and hold nothing with a meaning. */
const PLAIN = /^[\p{L}\p{N}§(/.„“”‚‘’«»_+$^][^\p{Cc}\u2028\u2029\ufeff]*$/u;

/** How a text was quoted before, to keep it. */
export type Quote = '"' | "'" | undefined;

/** A single value on one line. Text is quoted only where it would be read as something else. */
export function renderScalar(value: string | number | boolean | null, inFlow: boolean, quote?: Quote): string {
  if (typeof value !== 'string') return String(value);
  if (quote === "'" && !/[\p{Cc}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote || !isPlain(value, inFlow) ? JSON.stringify(value).replaceAll('\ufeff', '\\ufeff') : value;
}

/** A value on one line, in braces and brackets. */
export function renderFlow(value: YamlValue): string {
  if (value === null || typeof value !== 'object') return renderScalar(value, true);
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${renderScalar(key, true)}: ${renderFlow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A value as it stands behind a key or a dash: on the same line, or on lines of its own. */
export type Rendered = { readonly inline: string } | { readonly lines: readonly string[] };

/**
 * A value in the style of the house: small maps in lists and lists of words on one line, everything else on lines of its own.
 *
 * @param depth How many keys and dashes stand above the value.
 */
export function renderBlock(value: YamlValue, depth: number): Rendered {
  if (typeof value === 'string' && value.includes('\n') && isLiteral(value)) return literal(value);
  if (value === null || typeof value !== 'object') return { inline: renderScalar(value, false) };
  const flow = renderFlow(value);
  if (Array.isArray(value)) {
    if (value.length === 0 || (value.every(isScalar) && flow.length <= FLOW_WIDTH)) return { inline: flow };
    return { lines: value.flatMap((item) => withPrefix('- ', '  ', renderBlock(item, depth + 1))) };
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || (depth > 1 && entries.every(([, inner]) => isScalar(inner)) && flow.length <= FLOW_WIDTH)) return { inline: flow };
  return { lines: entries.flatMap(([key, inner]) => pairLines(key, inner, depth)) };
}

/** A pair of a block map, its first line unindented. */
export function pairLines(key: string, value: YamlValue, depth: number): string[] {
  const rendered = renderBlock(value, depth + 1);
  const name = renderScalar(key, false);
  if ('inline' in rendered) return [`${name}: ${rendered.inline}`];
  const [first, ...rest] = rendered.lines;
  // A literal starts behind its key with a mark, everything else on the next line.
  if (isMark(first!)) return [`${name}: ${first}`, ...rest.map((line) => indented(line, '  '))];
  return [`${name}:`, ...rendered.lines.map((line) => `  ${line}`)];
}

/** An item of a block list: the first line behind the dash. */
export function itemLines(value: YamlValue, depth: number): string[] {
  return withPrefix('- ', '  ', renderBlock(value, depth + 1));
}

/** Whether a rendered line is the mark of a literal, `|-`. */
export function isMark(line: string): boolean {
  return /^\|[-+]?$/.test(line);
}

function withPrefix(first: string, others: string, rendered: Rendered): string[] {
  const lines = 'inline' in rendered ? [rendered.inline] : rendered.lines;
  return lines.map((line, i) => (i === 0 ? first + line : indented(line, others)));
}

function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

/** Several lines of text behind a mark that says whether a line end stands at the end. */
function literal(value: string): Rendered {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  return { lines: [value.endsWith('\n') ? '|' : '|-', ...body.split('\n')] };
}

/** Whether a text comes back unchanged from a literal. */
function isLiteral(value: string): boolean {
  return !/^[\s]|\n\n$|^\n*$|[^\n\P{Cc}]|[\u2028\u2029\ufeff]|[ \t]$/u.test(value) && !/\r/.test(value);
}

function isScalar(value: YamlValue): boolean {
  return value === null || typeof value !== 'object';
}

function isPlain(value: string, inFlow: boolean): boolean {
  return PLAIN.test(value) && !NOT_TEXT.test(value) && !/: |:$| #|\s$|^\.\.\.|\t/.test(value) && !(inFlow && /[,[\]{}]|:[,[\]{}]/.test(value));
}
