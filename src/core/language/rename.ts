import { catalogPrefixes, kindOfId } from '../landscape/kinds.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { normalisedName } from '../landscape/names.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { TextEdit } from '../text/edits.js';
import { decodeXml, escapeAttribute } from '../xml/characters.js';
import { isNcName } from '../xml/names.js';
import { editYaml, refusalMessages } from '../yaml/edit.js';
import { nodeAt } from '../yaml/tree.js';
import type { LanguageDocument } from './document.js';
import type { Mention, MentionsInFile, Sources } from './mentions.js';

import { mentionsOf } from './mentions.js';
import { spotAt } from './spot.js';
import type { Spot } from './thing.js';

const messages = {
  nothing: { en: 'There is no id and no name here that could be changed.', de: 'Hier steht keine ID und kein Name, der sich umbenennen lässt.' },
  file: { en: 'Rename the file in the Explorer; links follow it.', de: 'Benennen Sie die Datei im Explorer um; die Verweise folgen ihr.' },
  blank: { en: 'A name cannot be empty.', de: 'Ein Name darf nicht leer sein.' },
  elementId: { en: '“{id}” cannot be an id: it has to start with a letter and hold letters, digits, hyphens, dots and underscores only.', de: '„{id}“ kann keine ID sein: Sie beginnt mit einem Buchstaben und enthält nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche.' },
  entryId: { en: 'The id has to start with “{prefix}:” and hold letters, digits, hyphens, dots and underscores behind it.', de: 'Die ID muss mit „{prefix}:“ beginnen; danach sind Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche möglich.' },
  taken: { en: '“{id}” is taken.', de: '„{id}“ ist schon vergeben.' },
  broken: { en: '{path} cannot be read completely; repair it first.', de: '{path} ist nicht vollständig lesbar; reparieren Sie die Datei zuerst.' },
  nowhere: { en: '“{id}” is defined nowhere; correct it where it stands.', de: '„{id}“ ist nirgends angelegt; korrigieren Sie die Angabe an Ort und Stelle.' },
} as const satisfies Record<string, Message>;

/** Edits of several files, or why there are none: a sentence for the user. */
export type RenameResult = { readonly files: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[] } | { readonly refused: string };

/** The word that would be renamed, or why none can be. */
export function renameableAt(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang): Spot | { readonly refused: string } {
  const spot = spotAt(document, offset, index);
  if (!spot) return { refused: messages.nothing[lang] };
  return spot.part === 'link' ? { refused: messages.file[lang] } : spot;
}

/**
 * Gives a thing another id or name wherever the landscape writes it: profiles, catalogues, models, comments. Each place is one
 * small edit; stored copies of released models keep what was released.
 *
 * @param offset UTF-16, in the document's text.
 */
export async function renameAt(document: LanguageDocument, offset: number, to: string, sources: Sources, lang: Lang): Promise<RenameResult> {
  const spot = renameableAt(document, offset, sources.index, lang);
  if ('refused' in spot) return spot;
  const part = spot.part === 'name' ? 'name' : 'id';
  const word = part === 'name' ? to : to.trim();
  const refused = part === 'name' ? word.trim() === '' && messages.blank[lang] : badId(spot, word, document, sources.index, lang);
  if (refused) return { refused };
  if (word === spot.word) return { files: [] };

  const found = await mentionsOf(spot.thing, part, document.path, sources);
  if (part === 'id' && !found.some(({ mentions }) => mentions.some(({ defines }) => defines))) return { refused: say(messages.nowhere, lang, { id: spot.word }) };
  const files: { path: string; edits: readonly TextEdit[] }[] = [];
  for (const each of found) {
    const mentions = part === 'id' ? each.mentions : each.mentions.filter((mention) => normalisedName(wordAt(each.document, mention)) === normalisedName(spot.word));
    if (mentions.length === 0) continue;
    const edits = editsOf(each.document, mentions, word);
    if ('refused' in edits) return { refused: edits.refused === undefined ? say(messages.broken, lang, { path: each.document.path }) : `${each.document.path}: ${edits.refused[lang]}` };
    files.push({ path: each.document.path, edits: edits.edits });
  }
  return { files };
}

function badId({ thing, word: before }: Spot, to: string, { model, kind }: LanguageDocument, index: LandscapeIndex, lang: Lang): string | false {
  if (thing.kind === 'file' || to === before) return false;
  if (thing.kind === 'entry') {
    const catalog = kindOfId(thing.id);
    const prefix = catalog && catalogPrefixes[catalog];
    if (prefix && !new RegExp(`^${prefix}:[\\p{L}\\p{N}._-]+$`, 'u').test(to)) return say(messages.entryId, lang, { prefix });
    return isDefined(index, `entry:${to}`) && say(messages.taken, lang, { id: to });
  }
  if (!isNcName(to)) return say(messages.elementId, lang, { id: to });
  const isTaken = kind === 'model' && model.byId(to) !== undefined || thing.kind === 'process' && (isDefined(index, `id:${to}`) || isDefined(index, `call:${to}`));
  return isTaken && say(messages.taken, lang, { id: to });
}

function isDefined(index: LandscapeIndex, key: string): boolean {
  return index.landscapes.some((landscape) => landscape.definersOf(key).size > 0);
}

function wordAt({ kind, text, yaml }: LanguageDocument, { start, end, at }: Mention): string {
  if (kind === 'model') return decodeXml(text.slice(start, end));
  const node = at && nodeAt(yaml.root, at);
  return node?.kind === 'scalar' ? String(node.value) : '';
}

function editsOf(document: LanguageDocument, mentions: MentionsInFile['mentions'], word: string): { readonly edits: readonly TextEdit[] } | { readonly refused: Message | undefined } {
  if (document.kind !== 'model') {
    const result = editYaml(document.text, mentions.map(({ at }) => ({ op: 'set', path: at!, value: word })));
    return 'refused' in result ? { refused: refusalMessages[result.refused] } : result;
  }
  if (document.model.xml.problems.length > 0) return { refused: undefined };
  return {
    edits: mentions.map(({ start, end }) => ({ start, end, text: escapeAttribute(word, document.text[start - 1] === "'" ? "'" : '"') })),
  };
}

function say(message: Message, lang: Lang, params: Readonly<Record<string, string>>): string {
  return formatMessage(message, lang, params);
}
