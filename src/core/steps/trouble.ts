import type { Message, MessageParams } from '../messages.js';
import { formatMessage } from '../messages.js';

/** Why something that was typed or pasted cannot be done: one sentence for the person who typed it. */
export interface Trouble {
  readonly trouble: Message;
}

/** The sentence with its places filled in, in both languages. */
export function trouble(message: Message, params: MessageParams = {}): Trouble {
  return { trouble: { en: formatMessage(message, 'en', params), de: formatMessage(message, 'de', params) } };
}

/** Whether an edit was refused. */
export function isTrouble(value: object): value is Trouble {
  return 'trouble' in value;
}
