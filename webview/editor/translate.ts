import { formatMessage } from '../../src/core/messages.js';
import { lang } from '../shared/l10n.js';
import { germanTexts } from './translate.de.js';

/** Texts of bpmn-js in the user's language; a text without a translation stays English. */
function translate(template: string, params: Readonly<Record<string, string>> = {}): string {
  const german = germanTexts[template] ?? template;
  return formatMessage({ en: template, de: german }, lang, params);
}

export const translateModule = { translate: ['value', translate] as const };
