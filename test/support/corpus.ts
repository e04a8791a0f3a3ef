import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

/** Folder of the corpus: `PROZESSATLAS_CORPUS`, else `shared/corpus` beside the checkout or further up. */
const corpus = process.env.PROZESSATLAS_CORPUS ?? findUpwards(path.dirname(root), path.join('shared', 'corpus'));

let noticed = false;

/**
 * To be called first in a test (or `before`) that reads the corpus: skips it with one printed notice where there is none.
 *
 * @returns the absolute path of the corpus
 */
export function withCorpus(test: Mocha.Context): string {
  if (corpus && existsSync(corpus)) return corpus;
  if (!noticed) console.log('The corpus is not here (shared/corpus beside the checkout, or PROZESSATLAS_CORPUS): its tests are skipped.');
  noticed = true;
  return test.skip();
}

/**
 * Files below a folder of the corpus, sorted, as absolute paths; none where there is no corpus.
 *
 * @param folder relative to the corpus, for example `models/miwg`
 */
export function corpusFiles(folder = 'models', ending = '.bpmn'): string[] {
  const base = corpus && path.join(corpus, folder);
  if (!base || !existsSync(base)) return [];
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(base, file));
}

function findUpwards(from: string, wanted: string): string | undefined {
  const candidate = path.join(from, wanted);
  if (existsSync(candidate)) return candidate;
  const parent = path.dirname(from);
  return parent === from ? undefined : findUpwards(parent, wanted);
}
