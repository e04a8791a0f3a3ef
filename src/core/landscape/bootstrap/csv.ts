/** A table as it was read: rows of cells, without rows that hold nothing. */
export type Table = readonly (readonly string[])[];

const DELIMITERS = [';', '\t', ',', '|'];

/**
 * Reads a table as spreadsheets write it (RFC 4180, with any of the usual separators). Never throws: a quote that is not closed
 * reaches to the end.
 *
 * @param delimiter Guessed from the first line when it is not given.
 */
export function readCsv(text: string, delimiter = guessDelimiter(text)): Table {
  const source = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let cell = '';
    if (source.charAt(at) === '"') {
      at++;
      for (let end = source.indexOf('"', at); ; end = source.indexOf('"', at)) {
        cell += source.slice(at, end < 0 ? source.length : end);
        at = end < 0 ? source.length : end + 1;
        if (end < 0 || source.charAt(at) !== '"') break;
        cell += '"';
        at++;
      }
    }
    const end = nextOf(source, at, delimiter);
    cell += source.slice(at, end);
    row.push(plain(cell));
    if (source.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      if (at < source.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Where a cell ends: at the separator or at the end of the line. */
function nextOf(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r' || character === delimiter) return at;
  }
  return text.length;
}

/** Without what makes a spreadsheet take a cell for text: a tab or an apostrophe in front. */
function plain(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').replace(/^'(?=[=+\-@])/, '').trim();
}

/** The separator that the first line has most of outside of quotes. */
export function guessDelimiter(text: string): string {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const line = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
