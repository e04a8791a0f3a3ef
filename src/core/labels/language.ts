import type { BpmnModel } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import { remember } from '../text/remember.js';
import { isGermanInfinitive } from './german.js';
import { isCapitalised, wordsOf } from './words.js';

const GERMAN = new Set(['der', 'die', 'das', 'des', 'dem', 'den', 'ein', 'eine', 'einen', 'und', 'oder', 'an', 'auf', 'zu', 'zur', 'zum', 'von', 'vom', 'mit', 'nach', 'ist', 'wird', 'für', 'bei', 'aus', 'nicht', 'ja', 'nein', 'über', 'ob', 'wurde', 'liegt', 'vor']);
const ENGLISH = new Set(['the', 'a', 'and', 'or', 'to', 'for', 'of', 'from', 'with', 'is', 'are', 'not', 'yes', 'no', 'by', 'on', 'at', 'new', 'be', 'has', 'have', 'his', 'her', 'their', 'if', 'until', 'check', 'send', 'receive', 'create', 'request', 'order', 'done', 'received', 'sent']);

/** How much the words of a label speak for German (positive) or English (negative); 0 when they do not tell. */
const leaning = remember((label: string): number => {
  let score = 0;
  const words = wordsOf(label);
  for (const word of words) {
    const lower = word.toLowerCase();
    if (/[äöüß]/.test(lower)) score += 2;
    if (GERMAN.has(lower)) score += 2;
    if (ENGLISH.has(lower)) score -= 2;
    if (/^[a-zäöü]+(ieren|eln|ern|ung|keit|heit|schaft)$/.test(lower)) score += 1;
    if (/^[a-z]+(ing|tion|ment|ed)$/.test(word)) score -= 1;
  }
  return score + infinitiveBehindNoun(words);
});

const ENGLISH_ON_EN = new Set(['taken', 'given', 'written', 'chosen', 'driven', 'broken', 'spoken', 'frozen', 'open', 'listen', 'happen', 'eaten', 'hidden', 'shorten', 'screen', 'children', 'warden', 'garden']);

/** "Bescheid erstellen": a capitalised word and an infinitive behind it is how German tasks are worded. */
function infinitiveBehindNoun(words: readonly string[]): number {
  const last = words.at(-1);
  const isGerman = last !== undefined && words.length > 1 && words.some(isCapitalised) && isGermanInfinitive(last) && !ENGLISH_ON_EN.has(last);
  return isGerman ? 2 : 0;
}

/** The language most labels of a model are in; `undefined` when there are too few to tell. */
export function languageOfModel(model: BpmnModel): Lang | undefined {
  let score = 0;
  for (const node of model.all('bpmn:FlowElement')) if (node.name !== '') score += Math.sign(leaning(node.name));
  return score > 0 ? 'de' : score < 0 ? 'en' : undefined;
}

/** The language of one label: its own words decide, else the language of the model. */
export function languageOfLabel(label: string, fallback: Lang | undefined): Lang | undefined {
  const score = leaning(label);
  // One weak hint is not enough against the language of the rest of the model.
  if (fallback !== undefined && Math.abs(score) < 2) return fallback;
  return score > 0 ? 'de' : score < 0 ? 'en' : undefined;
}
