const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '<': '>', '>': '<', '«': '»', '»': '«' };

/**
 * Puts the letters of a line in the order in which they are seen from left to right. PDF draws glyphs as they come.
 * Knows words from right to left with words and numbers from left to right between them, which is what labels contain,
 * not the embeddings of the full algorithm (Unicode UAX #9).
 *
 * @param rightToLeft the direction of the line as a whole
 */
export function visualOrder(line: string, rightToLeft: boolean): string {
  if (!RIGHT_TO_LEFT.test(line)) return line;
  const pieces = line.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+(?:[^\p{L}\p{N}]+(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+)*|[\p{L}\p{N}]+(?:[^\p{L}\p{N}]+[A-Za-z\p{N}]+)*|[^\p{L}\p{N}]+/gu) ?? [line];
  const seen = pieces.map((piece) => (RIGHT_TO_LEFT.test(piece) || (rightToLeft && !/[\p{L}\p{N}]/u.test(piece)) ? reversed(piece) : piece));
  return (rightToLeft ? seen.reverse() : seen).join('');
}

function reversed(piece: string): string {
  return [...piece].reverse().map((letter) => MIRRORED[letter] ?? letter).join('');
}
