import { nameOf } from '../../landscape/paths.js';
import type { TextEdit } from '../../text/edits.js';
import { isGlob } from '../../text/glob.js';
import type { YamlChange } from '../../yaml/edit.js';
import { editYaml } from '../../yaml/edit.js';
import { readYaml } from '../../yaml/read.js';
import { toValue } from '../../yaml/value.js';

/** A file or folder that gets another name or place; paths relative to the folder of the configuration. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that let the `ignores` of a configuration go with files and folders that move, so that nothing that was settled
 * comes up again.
 *
 * @param text Of a `prozessatlas.yaml`, or the same as JSON.
 * @param isOnly Whether a file name stands for one file: a pattern that is nothing but a name holds in all folders.
 */
export function movedIgnores(text: string, moves: readonly Move[], isOnly: (name: string) => boolean): readonly TextEdit[] {
  const config = toValue(readYaml(text).root) as { readonly ignores?: unknown } | null | undefined;
  const changes: YamlChange[] = [];
  const follow = (pattern: unknown, path: readonly (string | number)[]): void => {
    const value = typeof pattern === 'string' ? renamed(pattern, moves, isOnly) : undefined;
    if (value !== undefined) changes.push({ op: 'set', path, value });
  };
  for (const [i, ignore] of listOf(config?.ignores).entries()) {
    const files = (ignore as { readonly files?: unknown } | null)?.files;
    if (Array.isArray(files)) files.forEach((pattern, at) => follow(pattern, ['ignores', i, 'files', at]));
    else follow(files, ['ignores', i, 'files']);
  }
  const result = changes.length > 0 ? editYaml(text, changes) : undefined;
  return result && !('refused' in result) ? result.edits : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a pattern has to be after the moves; `undefined` when it stays. */
function renamed(pattern: string, moves: readonly Move[], isOnly: (name: string) => boolean): string | undefined {
  const clean = pattern.replace(/^\.\//, '');
  const parts = clean.split('/');
  const firstGlob = parts.findIndex(isGlob);
  const fixed = (firstGlob < 0 ? parts : parts.slice(0, firstGlob)).join('/').replace(/\/$/, '');
  for (const { from, to } of moves) {
    if (fixed === from || fixed.startsWith(`${from}/`)) return to + clean.slice(from.length);
    if (clean === nameOf(from) && isOnly(clean)) return nameOf(to) === clean ? undefined : nameOf(to);
  }
  return undefined;
}
