import { termOf } from '../bpmn/terms.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { markdownText } from '../landscape/report/markdown-text.js';
import type { Lang } from '../messages.js';
import { parseDuration } from '../time/iso8601.js';
import { durationInWords } from '../time/words.js';
import { pathAt } from '../yaml/path-at.js';
import { nodeAt } from '../yaml/tree.js';
import { choiceWords } from './choice-words.js';
import { describeThing } from './describe-thing.js';
import type { LanguageDocument } from './document.js';
import { schemaAt, titleOf } from './schema-at.js';
import { spotAt } from './spot.js';
import type { Spot } from './thing.js';
import { bpmnOf, elementThing, xmlAt } from './xml-spot.js';

/** What stands at a place, in words. */
export interface Hover {
  /** Markdown; texts of files are escaped in it. */
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
  /** The catalogue entry it is about, for those who want to know more. */
  readonly entry?: string;
}

/**
 * Tells what an id, a name, a key, a value or a tag means.
 *
 * @param offset UTF-16, in the document's text.
 * @param knowsKeys Whether keys and values of YAML are explained, too; another extension may do that already.
 */
export function hoverAt(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang, knowsKeys = true): Hover | undefined {
  const spot = spotAt(document, offset, index);
  if (spot) return thingHover(document, spot, index, lang);
  if (document.kind === 'model') return tagHover(document, offset, index, lang);
  return knowsKeys ? keyHover(document, offset, lang) : undefined;
}

function thingHover(document: LanguageDocument, { thing, start, end }: Pick<Spot, 'thing' | 'start' | 'end'>, index: LandscapeIndex, lang: Lang): Hover {
  const { title, kind, text, facts } = describeThing(thing, document.path, document.kind === 'model' ? document.model : undefined, index, lang);
  const markdown = [
    `**${markdownText(title)}**${kind && ` · ${markdownText(kind)}`}`,
    ...(text ? [markdownText(text)] : []),
    ...(facts.length > 0 ? [facts.map(([label, value]) => `${markdownText(label)}: ${markdownText(value)}`).join('  \n')] : []),
  ].join('\n\n');
  return { markdown, start, end, ...(thing.kind === 'entry' && { entry: thing.id }) };
}

/** The element whose start tag the offset is in. */
function tagHover(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang): Hover | undefined {
  const { model } = document;
  const xml = xmlAt(model, offset);
  const element = bpmnOf(model, xml);
  if (!xml || !element || offset > xml.nameEnd) return undefined;
  const place = { start: xml.start + 1, end: xml.nameEnd };
  if (element.id === '') return { markdown: markdownText(termOf(element)[lang]), ...place };
  return thingHover(document, { thing: elementThing(element, document.path, index), ...place }, index, lang);
}

/** A key of a YAML file, or a value with a meaning of its own. */
function keyHover(document: LanguageDocument, offset: number, lang: Lang): Hover | undefined {
  const { root } = document.yaml;
  const path = pathAt(root, offset);
  const key = path.at(-1);
  const schema = schemaAt(document, path);
  if (!schema || typeof key !== 'string') return undefined;
  const parent = nodeAt(root, path.slice(0, -1));
  const pair = parent?.kind === 'map' ? parent.pairs.find((each) => String(each.key.value) === key) : undefined;
  if (!pair) return undefined;
  if (offset <= pair.key.end) {
    const title = titleOf(schema, lang);
    const lines = [...(title ? [`**${markdownText(title)}**`] : []), ...(schema.description ? [markdownText(schema.description)] : [])];
    return lines.length > 0 ? { markdown: lines.join('\n\n'), start: pair.key.start, end: pair.key.end } : undefined;
  }
  if (pair.value.kind !== 'scalar' || typeof pair.value.value !== 'string') return undefined;
  const { value, start, end } = pair.value;
  const duration = value.startsWith('P') ? parseDuration(value) : undefined;
  const words = duration ? durationInWords(duration, lang) : choiceWords(schema, value, lang);
  return words === undefined ? undefined : { markdown: markdownText(words), start, end };
}
