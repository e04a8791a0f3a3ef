import type { Message } from '../messages.js';

/** What can be wrong with a text as XML 1.0 (fifth edition) and Namespaces in XML 1.0, with the sentence for the user. */
export const xmlMessages = {
  'no-root-element': { en: 'The file holds no XML element.', de: 'Die Datei enthält kein XML-Element.' },
  'too-large': {
    en: 'The file has more than {name} tags: it is too large to be checked.',
    de: 'Die Datei hat mehr als {name} Tags: sie ist zu groß, um geprüft zu werden.',
  },
  'several-root-elements': {
    en: 'An XML file has one root element; <{name}> is a second one.',
    de: 'Eine XML-Datei hat genau ein Wurzelelement; <{name}> ist ein weiteres.',
  },
  'text-outside-root': { en: 'Text outside the root element.', de: 'Text außerhalb des Wurzelelements.' },
  'unclosed-element': { en: '<{name}> is never closed.', de: '<{name}> wird nicht geschlossen.' },
  'unexpected-end-tag': {
    en: '</{name}> closes nothing: no such element is open here.',
    de: '</{name}> schließt nichts: hier ist kein solches Element offen.',
  },
  'unclosed-start-tag': { en: 'The tag <{name} lacks its “>”.', de: 'Dem Tag <{name} fehlt das „>“.' },
  'malformed-end-tag': { en: 'The end tag is malformed.', de: 'Das End-Tag ist fehlerhaft.' },
  'malformed-markup': { en: 'Unknown markup after “<!”.', de: 'Unbekannte Auszeichnung nach „<!“.' },
  'stray-less-than': { en: 'A “<” in text must be written &lt;.', de: 'Ein „<“ im Text muss als &lt; geschrieben werden.' },
  'missing-space': { en: 'A space is missing between attributes.', de: 'Zwischen Attributen fehlt ein Leerzeichen.' },
  'malformed-attribute': { en: 'An attribute name is expected here.', de: 'Hier wird ein Attributname erwartet.' },
  'attribute-without-value': { en: 'The attribute “{name}” has no value.', de: 'Das Attribut „{name}“ hat keinen Wert.' },
  'unquoted-attribute-value': {
    en: 'The value of “{name}” must stand in quotes.',
    de: 'Der Wert von „{name}“ muss in Anführungszeichen stehen.',
  },
  'unclosed-attribute-value': {
    en: 'The value of “{name}” lacks its closing quote.',
    de: 'Dem Wert von „{name}“ fehlt das schließende Anführungszeichen.',
  },
  'less-than-in-attribute': {
    en: 'A “<” in an attribute value must be written &lt;.',
    de: 'Ein „<“ in einem Attributwert muss als &lt; geschrieben werden.',
  },
  'duplicate-attribute': { en: 'The attribute “{name}” stands here twice.', de: 'Das Attribut „{name}“ steht hier doppelt.' },
  'invalid-name': { en: '“{name}” is no valid XML name.', de: '„{name}“ ist kein gültiger XML-Name.' },
  'unbound-prefix': {
    en: 'The prefix “{name}” is not bound to a namespace.',
    de: 'Das Präfix „{name}“ ist an keinen Namensraum gebunden.',
  },
  'empty-prefix-binding': {
    en: 'The prefix “{name}” must not be bound to an empty namespace.',
    de: 'Das Präfix „{name}“ darf nicht an einen leeren Namensraum gebunden sein.',
  },
  'bad-character-reference': {
    en: '“{name}” names no allowed character.',
    de: '„{name}“ bezeichnet kein erlaubtes Zeichen.',
  },
  'undefined-entity': { en: 'The entity “{name}” is not defined.', de: 'Die Entität „{name}“ ist nicht definiert.' },
  'stray-ampersand': { en: 'An “&” must be written &amp;.', de: 'Ein „&“ muss als &amp; geschrieben werden.' },
  'invalid-character': {
    en: 'The character U+{name} is not allowed in XML.',
    de: 'Das Zeichen U+{name} ist in XML nicht erlaubt.',
  },
  'cdata-end-in-text': { en: '“]]>” must not stand in text.', de: '„]]>“ darf nicht im Text stehen.' },
  'double-hyphen-in-comment': { en: 'A comment must not hold “--”.', de: 'Ein Kommentar darf kein „--“ enthalten.' },
  'unclosed-comment': { en: 'The comment is never closed.', de: 'Der Kommentar wird nicht geschlossen.' },
  'unclosed-cdata': { en: 'The CDATA section is never closed.', de: 'Der CDATA-Abschnitt wird nicht geschlossen.' },
  'unclosed-instruction': {
    en: 'The processing instruction is never closed.',
    de: 'Die Verarbeitungsanweisung wird nicht geschlossen.',
  },
  'unclosed-doctype': {
    en: 'The document type declaration is never closed.',
    de: 'Die Dokumenttyp-Deklaration wird nicht geschlossen.',
  },
  'misplaced-doctype': {
    en: 'A document type declaration may only stand before the root element.',
    de: 'Eine Dokumenttyp-Deklaration darf nur vor dem Wurzelelement stehen.',
  },
  'misplaced-xml-declaration': {
    en: 'The XML declaration may only stand at the very beginning of the file.',
    de: 'Die XML-Deklaration darf nur ganz am Anfang der Datei stehen.',
  },
  'malformed-xml-declaration': { en: 'The XML declaration is malformed.', de: 'Die XML-Deklaration ist fehlerhaft.' },
  'malformed-instruction': {
    en: 'The processing instruction lacks a valid name.',
    de: 'Der Verarbeitungsanweisung fehlt ein gültiger Name.',
  },
} as const satisfies Record<string, Message>;

export type XmlProblemCode = keyof typeof xmlMessages;

/** One place where the text is not well-formed. Offsets are UTF-16, end exclusive; `name` fills the message. */
export interface XmlProblem {
  readonly code: XmlProblemCode;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}
