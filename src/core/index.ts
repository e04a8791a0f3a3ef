/** The library's public face. */
export { formatMessage } from './messages.js';
export type { Lang, Message, MessageParams } from './messages.js';
