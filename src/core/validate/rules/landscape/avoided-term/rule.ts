import { entriesOf } from '../../../../landscape/data.js';
import type { AvoidedTerm } from '../../../../landscape/glossary.js';
import { findAvoidedTerms } from '../../../../landscape/glossary.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const avoidedTerm = defineLandscapeRule({
  meta: {
    id: 'landscape/avoided-term',
    severity: 'warning',
    title: { en: 'Words that the glossary tells to avoid are not used.', de: 'Wörter, die laut Glossar zu vermeiden sind, kommen nicht vor.' },
    why: {
      en: 'One thing, one word: readers do not have to guess whether two words mean the same, and nobody is left out.',
      de: 'Eine Sache, ein Wort: Niemand muss raten, ob zwei Wörter dasselbe meinen, und niemand wird übergangen.',
    },
    source: 'eCH-0158 (topic); catalogs/glossary.yaml',
    conventions: ['K27', 'K30'],
    messages: {
      avoid: { en: 'Instead of “{word}” the glossary says “{term}”.', de: 'Statt „{word}“ heißt es laut Glossar „{term}“.' },
    },
  },
  model(file, { index, report }) {
    for (const { text, elementId, start, end } of file.labels) {
      for (const found of findAvoidedTerms(index, text, file.path)) report({ message: 'avoid', params: paramsOf(found), elementId, range: { start, end } });
    }
  },
  profile({ path, data }, context) {
    const check = (text: string | null | undefined, at: YamlPath): void => checkText(text, at, path, context);
    for (const key of ['name', 'goal', 'description', 'trigger'] as const) check(data[key], [key]);
    for (const [i, outcome] of entriesOf(data.outcomes)) check(outcome, ['outcomes', i]);
  },
});

function checkText(text: string | null | undefined, at: YamlPath, path: string, { index, report }: LandscapeRuleContext<'avoid'>): void {
  if (!text) return;
  for (const found of findAvoidedTerms(index, text, path)) report({ message: 'avoid', params: paramsOf(found), at });
}

function paramsOf({ word, term }: AvoidedTerm): { word: string; term: string } {
  return { word, term };
}
