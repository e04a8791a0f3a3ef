/**
 * The same text without the text it was cut out of: engines keep the whole source alive for the sake of one word, which
 * adds up when the words of thousands of files are kept.
 */
export function detached(text: string): string {
  // Words below this length are copied anyway.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
