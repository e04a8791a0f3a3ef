import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { findInvalidCharacter, withoutInvalidCharacters } from '../xml/characters.js';
import { parseXml } from '../xml/parse.js';
import { reparse, roughEdits } from '../xml/reparse.js';
import { FileStyle } from '../xml/style.js';
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import { sameTag } from './align.js';
import { replaceDocument } from './document.js';
import { Origin, Side } from './origin.js';
import type { ReplayContext } from './replay.js';
import { Replay } from './replay.js';
import { allWritten, failures, remarksSurvive } from './verify.js';

/** What became of a change. */
export interface TransferResult {
  /** The new text of the file. */
  readonly text: string;
  /** `applyEdits(original, edits) === text`. */
  readonly edits: readonly TextEdit[];
  /** How much had to be written anew because the change could not be repeated exactly. */
  readonly fallback: 'none' | 'subtree' | 'document';
  /** What a user should know, in English; empty when all went well. */
  readonly notes: readonly string[];
}

/** A file and the state an editor read from it; several changes can be transferred to it. */
export interface Transfer {
  /** Transfers the change from the state before to this one. See `transferEdits`. */
  apply(after: string): TransferResult;
}

/** How often an element that failed verification is widened before the whole document is written anew. */
const ATTEMPTS = 4;

/**
 * Repeats on a file what an editor changed in its own serialisation of it, as edits of single places.
 *
 * @param original The decoded text of the file; a U+FEFF at its start is kept.
 * @param before What the editor's serialiser (bpmn-js `saveXML`, bpmn-moddle `toXML` with `format: true`) wrote before the change.
 * @param after What it wrote after the change.
 * @returns The new text and the edits that lead to it. What cannot be repeated exactly is written anew, as little as
 *   possible, and `fallback` says so. Never throws: where `after` is no XML, the file stays as it is.
 *
 * The outcome depends on the three texts alone. An edit and its inverse therefore lead back to the same bytes as long as
 * nothing was taken away; what was deleted comes back saying the same, in the style of its neighbours, but without what no
 * serialiser holds: comments in it, the spelling of its values, its place among elements whose order says nothing. Undo in
 * VS Code is an undo of the text and always leads back to the same bytes.
 */
export function transferEdits(original: string, before: string, after: string): TransferResult {
  if (before === after) return unchanged(original, []);
  return createTransfer(original, before).apply(after);
}

/** Prepares a file for the transfer of changes: it and the state before are read once. Never throws. */
export function createTransfer(original: string, before: string): Transfer {
  const origin = new Origin(new Side(parseXml(original)), new Side(readSerialised(before)));
  const style = new FileStyle(origin.original.document);
  return {
    apply(after) {
      if (before === after) return unchanged(original, []);
      const { document: earlier } = origin.serialised;
      const state = new Side(rereadSerialised(earlier, after));
      if (!state.document.root || state.document.problems.length > 0) {
        return { ...unchanged(original, ['The new state is no well-formed XML; the file was left as it is.']), fallback: 'document' };
      }
      try {
        return new Attempts(original, origin, style, state).run() ?? replaceDocument(original, after);
      } catch (error) {
        // Changes inside of each other deeper than the stack, or edits that overlap.
        if (!(error instanceof RangeError)) throw error;
        return replaceDocument(original, after);
      }
    },
  };
}

function unchanged(text: string, notes: readonly string[]): TransferResult {
  return { text, edits: [], fallback: 'none', notes };
}

/** Tries to repeat a change; each time something did not arrive, the smallest element around it is written anew. */
class Attempts {
  private readonly rewrite = new Set<XmlElement>();

  constructor(
    private readonly original: string, private readonly origin: Origin, private readonly style: FileStyle, private readonly after: Side,
  ) {}

  /** `undefined` when only writing the whole document anew is left. */
  run(): TransferResult | undefined {
    const { root } = this.origin.original.document;
    const before = this.origin.serialised.document.root;
    const after = this.after.document.root!;
    if (!root || !before || !sameTag(root, before) || !sameTag(before, after)) return undefined;
    for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
      const context: ReplayContext = {
        style: this.style, origin: this.origin, before: this.origin.serialised, after: this.after, rewrite: this.rewrite, touched: [], written: [], hidden: new Set(),
      };
      const replay = new Replay(context);
      replay.pair(root, before, after);
      const edits = replay.finish();
      const text = applyEdits(this.original, edits);
      const { document } = this.origin.original;
      const failed = this.failed(edits.length === 0 ? document : reparse(document, edits, text), context, replay);
      if (failed.length === 0) return this.result(text, edits, context.hidden);
      if (!this.widen(failed)) return undefined;
    }
    return undefined;
  }

  private failed(result: XmlDocument, context: ReplayContext, replay: Replay): XmlElement[] {
    const { document } = this.origin.original;
    const arrived = new Origin(new Side(result), this.after);
    if (result.problems.length > document.problems.length) return [document.root!];
    const failed = failures(context.touched, this.origin, arrived, context.hidden);
    if (failed.length > 0) return failed;
    const complete = allWritten(context.written, arrived) && remarksSurvive(document, result, (element) => replay.isGone(element));
    return complete ? [] : [document.root!];
  }

  /** Marks the failed elements, or what is around those marked already; false when that is the root. */
  private widen(failed: readonly XmlElement[]): boolean {
    for (const element of failed) {
      let next: XmlElement | undefined = element;
      while (next && this.rewrite.has(next)) next = next.parent;
      if (!next?.parent) return false;
      this.rewrite.add(next);
    }
    return true;
  }

  private result(text: string, edits: readonly TextEdit[], hidden: ReadonlySet<string>): TransferResult {
    const names = [...this.rewrite].map((element) => element.value('id') ?? element.name.qualified);
    return {
      text, edits, fallback: names.length > 0 ? 'subtree' : 'none',
      notes: [
        ...(names.length > 0 ? [`Written anew as a whole: ${names.join(', ')}.`] : []),
        ...(hidden.size > 0 ? [`What stood behind an element of the same id, where no editor reads it, went along: ${[...hidden].join(', ')}.`] : []),
      ],
    };
  }
}

/** Reads what a serialiser wrote, without two faults of bpmn-moddle: see {@link withoutDoubledBreaks}; and it writes characters that XML forbids. */
function readSerialised(text: string): XmlDocument {
  const document = parseXml(withoutDoubledBreaks(text));
  return document.problems.some(({ code }) => code === 'invalid-character') ? parseXml(withoutInvalidCharacters(document.text)) : document;
}

/** As {@link readSerialised}, where the state before is known. */
function rereadSerialised(earlier: XmlDocument, written: string): XmlDocument {
  const text = withoutDoubledBreaks(written);
  const edits = roughEdits(earlier, text);
  if (edits.every((edit) => findInvalidCharacter(edit.text) < 0)) return reparse(earlier, edits, text);
  const valid = withoutInvalidCharacters(text);
  return reparse(earlier, roughEdits(earlier, valid), valid);
}

/** bpmn-moddle escapes the line feed of a CRLF in a value and leaves the carriage return, which makes two line breaks of one. */
function withoutDoubledBreaks(text: string): string {
  return text.replaceAll('\r&#10;', '&#10;');
}
