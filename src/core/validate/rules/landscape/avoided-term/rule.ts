import { entriesOf } from '../../../../landscape/data.js';
import type { ProfileFile } from '../../../../landscape/files.js';
import { quoted } from '../../../../landscape/fixes.js';
import type { AvoidedTerm } from '../../../../landscape/glossary.js';
import { findAvoidedTerms } from '../../../../landscape/glossary.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const avoidedTerm = defineLandscapeRule({
  meta: {
    id: 'landscape/avoided-term',
    severity: 'warning',
    title: { en: 'Words that the glossary says to avoid are not used.', de: 'Wörter, die laut Glossar zu vermeiden sind, kommen nicht vor.' },
    why: {
      en: 'One thing, one word: readers do not have to guess whether two words mean the same, and nobody is left out.',
      de: 'Eine Sache, ein Wort: Niemand muss raten, ob zwei Wörter dasselbe meinen, und niemand wird übergangen.',
    },
    source: 'eCH-0158 (topic); catalogs/glossary.yaml',
    conventions: ['K27', 'K30'],
    fixes: { replace: { title: { en: 'Write “{text}”', de: '„{text}“ schreiben' }, isSafe: false } },
    messages: {
      avoid: { en: 'Instead of “{word}” the glossary says “{term}”.', de: 'Statt „{word}“ heißt es laut Glossar „{term}“.' },
    },
  },
  model(file, { index, report }) {
    for (const { text, elementId, start, end } of file.labels) {
      for (const found of findAvoidedTerms(index, text, file.path)) {
        const better = replaced(text, found);
        report({
          message: 'avoid', params: paramsOf(found), elementId, range: { start, end },
          fixes: better === undefined ? [] : [{ fix: 'replace', params: { text: better }, edits: () => [{ start, end, text: quoted(better) }] }],
        });
      }
    }
  },
  profile(file, context) {
    const { data } = file;
    const check = (text: string | null | undefined, at: YamlPath): void => checkText(text, at, file, context);
    for (const key of ['name', 'goal', 'description', 'trigger'] as const) check(data[key], [key]);
    for (const [i, outcome] of entriesOf(data.outcomes)) check(outcome, ['outcomes', i]);
  },
});

function checkText(text: string | null | undefined, at: YamlPath, file: ProfileFile, { index, report }: LandscapeRuleContext<'avoid'>): void {
  if (!text) return;
  for (const found of findAvoidedTerms(index, text, file.path)) {
    const better = replaced(text, found);
    report({
      message: 'avoid', params: paramsOf(found), at,
      fixes: better === undefined ? [] : [{ fix: 'replace', params: { text: better }, edits: () => yamlEdits(file.text, { op: 'set', path: at, value: better }) }],
    });
  }
}

/** Articles and other companions that have to agree with the word behind them. */
const COMPANION = /(?:^|\s)(?:d(?:er|ie|as|en|em|es)|ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|jede[nmrs]?|diese[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|vo[nm]|zu[mr]|bei(?:m)?|mit|\p{Ll}+e[nmrs]?)\s+$/iu;

/** The text with the term of the glossary; `undefined` where grammar would have to follow. */
function replaced(text: string, { word, term, isPlain, start, end }: AvoidedTerm): string | undefined {
  const before = text.slice(0, start);
  if (!isPlain || /[\n\r\t]/.test(text) || COMPANION.test(before) || term === word) return undefined;
  const first = start === 0 ? term.charAt(0).toUpperCase() : term.charAt(0);
  return before + first + term.slice(1) + text.slice(end);
}

function paramsOf({ word, term }: AvoidedTerm): { word: string; term: string } {
  return { word, term };
}
