/** 1-based line and 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Translates offsets into lines and columns. LF, CRLF and a lone CR end a line.
 * Reads the text once; every look-up is a binary search.
 */
export class LineIndex {
  private readonly lineStarts: number[] = [0];

  constructor(private readonly text: string) {
    if (text.includes('\r')) {
      const lineEnd = /\r\n|\n|\r/g;
      while (lineEnd.exec(text)) this.lineStarts.push(lineEnd.lastIndex);
      return;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  /** The place of a UTF-16 offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.lineStarts[low]! + 1 };
  }

  /** The UTF-16 offset of a place; lines and columns outside the text are moved to its nearest end. */
  offsetAt({ line, column }: Position): number {
    const start = this.lineStarts[Math.max(0, Math.min(line, this.lineStarts.length) - 1)]!;
    return Math.max(0, Math.min(start + column - 1, this.text.length));
  }

  /** Where a 1-based line begins, or the end of the text when there are fewer lines. */
  lineStart(line: number): number {
    return this.lineStarts[line - 1] ?? this.text.length;
  }
}
