import type { Lang, Message, MessageParams } from '../../src/core/messages.js';
import { formatMessage } from '../../src/core/messages.js';

/** The user's language, as the host wrote it into the page. */
export const lang: Lang = document.documentElement.lang.toLowerCase().startsWith('de') ? 'de' : 'en';

/** A sentence in the user's language. */
export function say(message: Message, params?: MessageParams): string {
  return formatMessage(message, lang, params);
}
