import path from 'node:path';
import { isSnapshot } from '../../core/landscape/calls.js';
import type { Lang } from '../../core/messages.js';
import { activeLandscapeRules } from '../../core/validate/config/config.js';
import type { FixableFiles } from '../../core/validate/fixes/fix-landscape.js';
import { LandscapeValidator } from '../../core/validate/landscape.js';
import type { Problem } from '../../core/validate/problem.js';
import type { ConfigFinder } from '../../node/config.js';
import { loadLandscape } from '../../node/landscape.js';
import { notIgnored, type Documents } from './documents.js';

const NONE: readonly Problem[] = [];

/** A landscape while its files are fixed. */
export interface LandscapeSession extends FixableFiles {
  /** The texts that were put, by path in the landscape. */
  readonly changed: ReadonlyMap<string, string>;
}

/**
 * Opens a landscape to fix files of it: what a model says by itself and what goes across files are one list.
 *
 * @param isWanted Whether the own findings of a model (absolute path) count.
 */
export function openLandscape(folder: string, documents: Documents, configs: ConfigFinder, lang: Lang, isWanted: (file: string) => boolean): LandscapeSession {
  const { index } = loadLandscape(folder);
  const found = configs.forFolder(folder);
  const validator = new LandscapeValidator(index, { lang, rules: activeLandscapeRules(found.config) });
  const changed = new Map<string, string>();
  const own = new Map<string, readonly Problem[]>();
  const merged = new Map<string, { readonly parts: readonly [readonly Problem[], readonly Problem[]]; readonly all: readonly Problem[] }>();
  // Stored copies of released models are history.
  const models = [...index.all()].flatMap(({ kind, path: file }) => (kind === 'model' && !isSnapshot(file) && isWanted(path.join(folder, file)) ? [file] : []));

  return { changed, read, put, problems };

  function read(file: string): string | undefined {
    return changed.get(file) ?? documents.text(path.join(folder, file));
  }

  function put(file: string, text: string): void {
    changed.set(file, text);
    own.delete(file);
    index.put(file, text);
  }

  function problems(): ReadonlyMap<string, readonly Problem[]> {
    const across = validator.problems();
    const result = new Map<string, readonly Problem[]>();
    for (const file of new Set([...models, ...across.keys()])) {
      const all = together(file, ownProblems(file), across.get(file) ?? NONE);
      if (all.length > 0) result.set(file, all);
    }
    return result;
  }

  function ownProblems(file: string): readonly Problem[] {
    let known = own.get(file);
    if (!known) {
      const text = models.includes(file) ? read(file) : undefined;
      own.set(file, (known = text === undefined ? NONE : documents.check(path.join(folder, file), text, file)));
    }
    return known;
  }

  /** The same list as before where both parts are the same. */
  function together(file: string, mine: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
    const known = merged.get(file);
    if (known?.parts[0] === mine && known.parts[1] === others) return known.all;
    const all = [...mine, ...notIgnored(others, found, path.join(folder, file))];
    merged.set(file, { parts: [mine, others], all });
    return all;
  }
}
