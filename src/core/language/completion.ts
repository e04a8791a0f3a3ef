import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { Lang } from '../messages.js';
import type { LanguageDocument } from './document.js';
import { xmlCompletions } from './xml-completion.js';
import { yamlCompletions } from './yaml-completion.js';

/** Something that can be written at a place. */
export interface Completion {
  /** What is shown; what is written, unless `insert` says otherwise. */
  readonly label: string;
  readonly kind: 'key' | 'choice' | 'reference' | 'file' | 'element' | 'attribute' | 'value';
  /** What it is, in words. */
  readonly detail: string;
  /** Plain text with more. */
  readonly documentation?: string;
  readonly insert?: string;
  /** `insert` has places to fill in: `$1`, `$0`. */
  readonly isSnippet?: boolean;
}

export interface Completions {
  /** What is replaced: the word around the cursor. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Completion[];
}

/**
 * What can be written at a place of a model, profile, catalogue or landscape.
 *
 * @param offset UTF-16, in the document's text; the text may be as broken as it is while somebody types.
 * @param knowsKeys Whether keys and choices of YAML are offered, too; another extension may do that already.
 */
export function completionsAt(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang, knowsKeys = true): Completions | undefined {
  if (document.kind === 'model') return xmlCompletions(document, offset, index, lang);
  return document.kind === undefined || document.kind === 'text' ? undefined : yamlCompletions(document, offset, index, lang, knowsKeys);
}
