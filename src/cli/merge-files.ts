import { isModel } from '../core/landscape/kinds.js';
import type { Lang, Message } from '../core/messages.js';
import type { Conflict } from '../core/merge/conflict.js';
import { isMergeableBpmn, mergeBpmn } from '../core/merge/merge.js';
import { isMergeableYaml, mergeYaml } from '../core/merge/yaml.js';
import type { DecodedText } from '../core/text/decode.js';
import { decodeText } from '../core/text/decode.js';
import { encodeText } from '../core/xml/encode.js';
import { mergeLines } from '../node/git.js';
import type { Io } from './io.js';
import { readBytesOf, readOne } from './unreadable.js';

/** Three versions of one file, by path. */
export interface ThreeFiles { readonly base: string; readonly ours: string; readonly theirs: string }

export interface MergedFile {
  readonly bytes: Uint8Array;
  readonly conflicts: readonly Conflict[];
  /** The versions as they were read. */
  readonly versions: { readonly base: string; readonly ours: string; readonly theirs: string };
  /** Set where the texts were combined line by line, with the path to be filled in. */
  readonly notice?: Message;
}

const AS_LINES = {
  en: '{path}: one version cannot be read; the texts were combined line by line.',
  de: '{path}: eine Fassung ist nicht lesbar; die Texte wurden Zeile für Zeile zusammengeführt.',
};
const AS_LINES_WITH_MARKERS = {
  en: '{path}: no version can be read; the texts were combined line by line, with marks where they disagree.',
  de: '{path}: keine Fassung ist lesbar; die Texte wurden Zeile für Zeile zusammengeführt, mit Marken, wo sie sich widersprechen.',
};

/**
 * Combines three files by what they are: models by elements, YAML by keys. What cannot be read is combined line by line as
 * git does; where that fails too, a readable version stands, ours first, and a conflict says so. The encoding is that of
 * the version whose text it is; bytes that nobody changed are never written anew.
 *
 * @param name The real name of the file, which tells what it is.
 */
export function mergeFiles(files: ThreeFiles, name: string, io: Io, lang: Lang): MergedFile {
  const [base, ours, theirs] = [files.base, files.ours, files.theirs].map((file) => readOne(file, io)) as [DecodedText, DecodedText, DecodedText];
  const isYaml = !isModel(name) && /\.ya?ml$/i.test(name);
  const combine = isYaml ? mergeYaml : mergeBpmn;
  const isReadable = ({ text, problem }: DecodedText): boolean => problem === undefined && (isYaml ? isMergeableYaml : isMergeableBpmn)(text);
  const versions = { base: base.text, ours: ours.text, theirs: theirs.text };
  // A text that was read with replacement characters would be written with them.
  const [here, there] = [ours, theirs].map(({ text, problem }) => (problem === undefined ? text : ''));
  const { text, conflicts } = combine(base.text, here!, there!, { lang });
  if (!conflicts.some(({ kind }) => kind === 'unreadable')) return { bytes: bytesOf(text), conflicts, versions };

  const lines = mergeLines(io.cwd, files.base, files.ours, files.theirs);
  if (lines && !lines.hasMarkers && isReadable(decodeText(lines.bytes))) return { bytes: lines.bytes, conflicts: [], versions, notice: AS_LINES };
  if (lines && !isReadable(ours) && !isReadable(theirs)) return { bytes: lines.bytes, conflicts, versions, ...(lines.hasMarkers && { notice: AS_LINES_WITH_MARKERS }) };
  return { bytes: isReadable(ours) || !isReadable(theirs) ? read(files.ours) : read(files.theirs), conflicts, versions };

  function bytesOf(merged: string): Uint8Array {
    if (merged === ours.text) return read(files.ours);
    return merged === theirs.text ? read(files.theirs) : encodeText(merged, ours);
  }

  function read(file: string): Uint8Array {
    return readBytesOf(file, io);
  }
}
