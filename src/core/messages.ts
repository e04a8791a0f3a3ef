/** Languages of everything the product says. */
export type Lang = 'en' | 'de';

/** One sentence in both languages; `{name}` marks a parameter, `{count|a file|# files}` a number with its noun. */
export type Message = Readonly<Record<Lang, string>>;

/** Values for the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Fills a message in one language.
 * A place without a value keeps its braces, so a mistake is seen and never throws.
 */
export function formatMessage(message: Message, lang: Lang, params: MessageParams = {}): string {
  return message[lang].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return many === undefined ? String(value) : value === 1 ? one! : many.replace('#', String(value));
  });
}
