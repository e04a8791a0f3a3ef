import path from 'node:path';
import { readModelToCheck } from '../../core/bpmn/model.js';
import { modelFacts, type ModelFacts } from '../../core/landscape/model-facts.js';
import { isAddress } from '../../core/landscape/paths.js';
import type { Lang } from '../../core/messages.js';
import { decodeText, type DecodedText } from '../../core/text/decode.js';
import { activeRules, ignoringIn } from '../../core/validate/config/config.js';
import { validateModel } from '../../core/validate/validate.js';
import { hashOf, stampOf, type Stamp, type Version } from '../../node/cache.js';
import type { FoundConfig } from '../../node/config.js';
import { readBytes } from '../../node/workspace.js';
import { reported, type Findings } from '../report.js';

/** What is known of a model after it has been checked: all there is to keep of it. */
export interface Checked extends Findings {
  /** What a landscape has to know of it; for models inside one. */
  readonly facts?: ModelFacts;
  /** The files it imports, as they were then: what was found holds as long as they stay so. */
  readonly imports?: readonly ImportedFile[];
}

export interface ImportedFile {
  /** Absolute path. */
  readonly file: string;
  /** `null` when it could not be read. */
  readonly stamp: Stamp | null;
}

/** A file that cannot be read, and why. */
export interface Unread {
  readonly reason: string;
}

/** The outcome for one model. */
export interface CheckedFile {
  readonly checked: Checked;
  /** Tells the content it holds for; `undefined` when it must not be kept. */
  readonly validFor?: () => Version;
}

/**
 * Checks one model by itself.
 *
 * @param inLandscape Whether the facts of the model are asked for.
 */
export function checkFile(absolutePath: string, { config, folder }: FoundConfig, inLandscape: boolean, lang: Lang): CheckedFile | Unread {
  const read = readDecoded(absolutePath);
  if ('reason' in read) return read;
  const { text, decoding, version } = read;
  const imports: ImportedFile[] = [];
  const resolve = importsOf(absolutePath, (file) => imports.push({ file, stamp: stampOf(file) ?? null }));
  const model = readModelToCheck(text);
  const found = validateModel(model, { lang, decoding, resolve, rules: activeRules(config) });
  const isIgnored = ignoringIn(config, path.relative(folder, absolutePath).split(path.sep).join('/'));
  const problems = isIgnored ? found.filter((problem) => !isIgnored(problem)) : found;
  const checked: Checked = { ...reported(text, problems), ...(inLandscape && { facts: modelFacts(model.xml) }), ...(imports.length > 0 && { imports }) };
  return { checked, ...(version && { validFor: version }) };
}

/**
 * Reads what a model imports by its location; nothing is fetched.
 *
 * @param onRead Hears of every file that is asked for, by its absolute path.
 */
export function importsOf(model: string, onRead?: (file: string) => void): (location: string) => string | undefined {
  return (location) => {
    if (isAddress(location)) return undefined;
    const file = path.resolve(path.dirname(model), decoded(location));
    onRead?.(file);
    const imported = readBytes(file);
    return 'reason' in imported ? undefined : decodeText(imported).text;
  };
}

/** Reads a file; the version is missing when the file grew meanwhile: then it is looked at again next time. */
function readDecoded(absolutePath: string): { text: string; decoding: DecodedText['problem']; version: (() => Version) | undefined } | Unread {
  const stamp = stampOf(absolutePath);
  const bytes = readBytes(absolutePath);
  if ('reason' in bytes) return bytes;
  const { text, problem } = decodeText(bytes);
  return { text, decoding: problem, version: stamp?.size === bytes.length ? () => ({ stamp, hash: hashOf(bytes) }) : undefined };
}

/** A location is a URI; one with a stray `%` is taken as it is. */
function decoded(location: string): string {
  try {
    return decodeURI(location);
  } catch {
    return location;
  }
}
