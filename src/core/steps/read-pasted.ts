import type { Message } from '../messages.js';
import { oneLine } from '../narrative/label.js';
import type { EditedRow } from './apply-table.js';
import type { NewKind } from './edit/insert.js';
import type { StepColumn } from './step-table.js';
import type { Trouble } from './trouble.js';
import { trouble } from './trouble.js';

/** Twice what a readable model holds at most; more would keep everybody waiting. */
const MOST_ROWS = 120;
const LONGEST = 300;

const EMPTY: Message = { en: 'There is no text to paste.', de: 'Es gibt keinen Text zum Einfügen.' };
const NO_LIST: Message = {
  en: 'This is {what}, not a list of steps. Copy rows of a spreadsheet, or write one step per line.',
  de: 'Das ist {what} und keine Liste von Schritten. Kopieren Sie Zeilen einer Tabelle oder schreiben Sie je Zeile einen Schritt.',
};
const TOO_MANY: Message = { en: 'These are {count} lines; at most {most} can be pasted at once.', de: 'Das sind {count} Zeilen; auf einmal lassen sich höchstens {most} einfügen.' };
const TOO_LONG: Message = {
  en: 'Line {line} has {length} characters; a step is a few words. Longer texts belong into the documentation.',
  de: 'Zeile {line} hat {length} Zeichen; ein Schritt sind wenige Worte. Längere Texte gehören in die Dokumentation.',
};
const NO_WORDS: Message = { en: 'Line {line} names no step: “{text}”.', de: 'In Zeile {line} steht kein Schritt: „{text}“.' };
const NO_STEP_COLUMN: Message = {
  en: 'The table has no column for the steps. Call it “Step”.',
  de: 'Die Tabelle hat keine Spalte für die Schritte. Nennen Sie sie „Schritt“.',
};
const TWICE: Message = { en: 'The number {number} is given twice.', de: 'Die Nummer {number} kommt zweimal vor.' };

type Column = StepColumn | 'number';

/** What spreadsheets call the columns. */
const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/^(nr|no|nummer|number|#|lfd|pos)/, 'number'],
  [/^(rolle|role|wer|who|zuständig|verantwortlich|stelle|lane|organisation)/, 'role'],
  [/^(weiter|next|danach|nachfolger|folge|dann)/, 'next'],
  [/^(schritt|step|frage|question|was|what|tätigkeit|aktivität|activity|aufgabe|task|bezeichnung|prozessschritt|beschreibung)/, 'text'],
  [/^(dokument|document|unterlage|formular|vorlage|form)/, 'document'],
  [/^(system|fachverfahren|anwendung|it|software|tool)/, 'system'],
  [/^(zeit|time|dauer|duration|bearbeitungszeit|liegezeit)/, 'time'],
];
/** The order of the columns where nothing says another one. */
const USUAL: readonly Column[] = ['number', 'role', 'text', 'next', 'document', 'system', 'time'];
const NUMBER = /^\(?(?:schritt|step)?\s*((?:\d+|[a-z])(?:\.\d+)*[a-z]?)(?:[.):]+\s*|\s+-\s+|$)/i;

/**
 * Reads rows of a spreadsheet (separated by tabs) or a list with one step per line, with or without numbers:
 * `1. Sachbearbeitung: Antrag prüfen`, `2. Unterlagen vollständig? → ja: 3; nein: 5`.
 *
 * @returns New rows for `applyTable`, or what is wrong with the text.
 */
export function readPasted(text: string): readonly EditedRow[] | Trouble {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).map((content, i) => ({ content, line: i + 1 })).filter(({ content }) => content.trim() !== '');
  const obstacle = obstacleIn(text, lines);
  if (obstacle) return obstacle;
  const isTable = lines.filter(({ content }) => content.includes('\t')).length * 2 > lines.length;
  const rows = isTable ? readTable(lines.map(({ content }) => content.split('\t').map(unquoted))) : lines.map(({ content }) => readLine(content));
  if ('trouble' in rows) return rows;
  const numbers = new Set<string>();
  for (const [i, { text: words, number }] of rows.entries()) {
    if (!/\p{L}/u.test(words ?? '')) {
      const { line, content } = lines[isTable ? i + lines.length - rows.length : i]!;
      return trouble(NO_WORDS, { line, text: words || oneLine(content) });
    }
    if (number !== undefined && numbers.has(number)) return trouble(TWICE, { number });
    if (number !== undefined) numbers.add(number);
  }
  return rows.map(withKind);
}

function obstacleIn(text: string, lines: readonly { readonly content: string; readonly line: number }[]): Trouble | undefined {
  if (lines.length === 0) return trouble(EMPTY);
  if (/^\s*<(\?xml|!doctype|[a-z][\w:-]*[\s>])/i.test(text)) return trouble(NO_LIST, { what: 'XML' });
  if (/^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text)) return trouble(NO_LIST, { what: 'JSON' });
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return { trouble: { en: NO_LIST.en.replace('{what}', 'no text'), de: NO_LIST.de.replace('{what}', 'kein Text') } };
  if (lines.length > MOST_ROWS) return trouble(TOO_MANY, { count: lines.length, most: MOST_ROWS });
  const long = lines.find(({ content }) => content.split('\t').some((cell) => cell.length > LONGEST));
  return long && trouble(TOO_LONG, { line: long.line, length: Math.max(...long.content.split('\t').map((cell) => cell.length)) });
}

/** Spreadsheets quote cells with line breaks and quotation marks. */
function unquoted(cell: string): string {
  const trimmed = cell.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}

function readTable(cells: readonly (readonly string[])[]): EditedRow[] | Trouble {
  const headings = cells[0]!.map((cell) => HEADINGS.find(([heading]) => heading.test(cell.toLowerCase()))?.[1]);
  const isHeaded = headings.filter((column) => column !== undefined).length >= 2;
  if (isHeaded && !headings.includes('text')) return trouble(NO_STEP_COLUMN);
  const body = isHeaded ? cells.slice(1) : cells;
  const columns = isHeaded ? headings : usualColumns(body);
  return body.map((row) => {
    const found: Partial<Record<Column, string>> = {};
    row.forEach((cell, i) => {
      const column = columns[i];
      if (column && found[column] === undefined && cell !== '') found[column] = column === 'number' ? NUMBER.exec(cell)?.[1] ?? cell : cell;
    });
    return found;
  });
}

/** Without headings: numbers first or not at all; one column of words is the steps, of more the first is the role. */
function usualColumns(body: readonly (readonly string[])[]): readonly Column[] {
  const isNumbered = body.every(([first]) => first !== undefined && NUMBER.test(first) && first.length < 8);
  const most = Math.max(...body.map(({ length }) => length)) - Number(isNumbered);
  const words = most === 1 ? ['text'] as const : USUAL.slice(1);
  return isNumbered ? ['number', ...words] : words;
}

/** `3. Role: Step → 5`; bullets count as no number. */
function readLine(content: string): EditedRow {
  let rest = content.trim().replace(/^[-–•*·]\s+/, '');
  const number = /^[a-z]\b/i.test(rest) && !/^[a-z][.)]/i.test(rest) ? undefined : NUMBER.exec(rest);
  if (number) rest = rest.slice(number[0].length);
  const arrow = /\s*(?:→|->|=>)\s*(.+)$/.exec(rest);
  if (arrow) rest = rest.slice(0, arrow.index);
  const role = /^(\p{Lu}[^:?→]{1,40}?):\s+(?=\S)/u.exec(rest);
  const isEvent = /^(ende|end|beginn|start)$/i.test(role?.[1] ?? '');
  return {
    ...(number && { number: number[1]! }), ...(arrow && { next: arrow[1]! }),
    ...(role && !isEvent && { role: oneLine(role[1]) }),
    text: oneLine(role && !isEvent ? rest.slice(role[0].length) : rest),
  };
}

function withKind(row: EditedRow): EditedRow {
  const text = oneLine(row.text);
  const event = /^(ende|end|beginn|start)\b[:\s–-]*/i.exec(text);
  const isEvent = event && (event[0].length === text.length || /:/.test(event[0]));
  const kind: NewKind = isEvent ? (/^e/i.test(event[1]!) ? 'end' : 'start') : text.endsWith('?') ? 'question' : 'step';
  return { ...row, kind, text: isEvent ? text.slice(event[0].length) || text : text };
}
