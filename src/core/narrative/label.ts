/** Control characters, and marks that reorder the text around them: neither belongs in a line of text. */
const UNSAFE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What needs no change, as nearly all labels. */
const PLAIN = /^(?:[!-~¡-\u1fff]+(?: [!-~¡-\u1fff]+)*)?$/;

/** A label as one line: line breaks and runs of white space become one space, control characters vanish. */
export function oneLine(label: string | undefined): string {
  return label === undefined || PLAIN.test(label) ? (label ?? '') : label.replace(UNSAFE, '').replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a longer text, each as one line; empty ones are left out. */
export function paragraphs(text: string): string[] {
  return text.split(/\r\n?|\n/).map(oneLine).filter((line) => line !== '');
}
