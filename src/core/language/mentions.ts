import { isSnapshot } from '../landscape/calls.js';
import { catalogEntries } from '../landscape/catalog.js';
import { placeIn } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { normalisedName } from '../landscape/names.js';
import { referencesOf } from '../landscape/references.js';
import type { YamlPath } from '../yaml/tree.js';
import { LanguageDocument } from './document.js';
import { idMentions, nameMentions } from './model-mentions.js';
import type { Thing } from './thing.js';
import { sameThing } from './thing.js';
import { yamlWords } from './yaml-spot.js';

/** What the features ask the world for. */
export interface Sources {
  readonly index: LandscapeIndex;
  /** The text of a file of the index as it is now, without a byte order mark; `undefined` when it cannot be read. */
  text(path: string): Promise<string | undefined>;
}

/** A place that names a thing. UTF-16 offsets in the text without byte order mark, end exclusive. */
export interface Mention {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Whether the thing gets its id here. */
  readonly defines: boolean;
  /** In a YAML file: leads to the value. */
  readonly at?: YamlPath;
}

/** What a file says about a thing, with the file as it was read for that. */
export interface MentionsInFile {
  readonly document: LanguageDocument;
  readonly mentions: readonly Mention[];
}

/**
 * Every place that names a thing, file by file; stored copies of released models do not count.
 *
 * @param from Path of the file that asks: what it sees of the landscape decides.
 */
export async function mentionsOf(thing: Thing, part: 'id' | 'name', from: string, { index, text }: Sources): Promise<MentionsInFile[]> {
  const found: MentionsInFile[] = [];
  for (const path of filesNaming(thing, from, index)) {
    const source = isSnapshot(path) ? undefined : await text(path);
    if (source === undefined) continue;
    const document = new LanguageDocument(path, source);
    const mentions = mentionsIn(document, thing, part, index);
    if (mentions.length > 0) found.push({ document, mentions });
  }
  return found;
}

function mentionsIn(document: LanguageDocument, thing: Thing, part: 'id' | 'name', index: LandscapeIndex): Mention[] {
  const { file, path, yaml } = document;
  if (!file) return [];
  if (file.kind === 'model' || file.kind === 'text') {
    const named = thing.kind === 'file'
      ? [...referencesOf(file)].filter(({ target, key, range }) => target === 'file' && key === thing.path && range).map(({ range }) => ({ ...range!, defines: false }))
      : part === 'id' ? idMentions(document, thing, index) : nameMentions(document, thing, index);
    return named.map((mention) => ({ path, ...mention })).sort((a, b) => a.start - b.start);
  }
  if (file.kind === 'stray') return [];
  const mentions: Mention[] = [];
  for (const { at, thing: named, part: as, defines } of yamlWords(file, index)) {
    if ((as === 'name') === (part === 'name') && sameThing(named, thing)) mentions.push({ path, ...placeIn(file, at, false, yaml), defines, at });
  }
  return mentions;
}

/** The files that may name a thing. */
function filesNaming(thing: Thing, from: string, index: LandscapeIndex): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (paths: Iterable<string>): void => { for (const path of paths) files.add(path); };
  const addKey = (key: string): void => {
    const [definer = from, ...others] = index.definersOf(key, from);
    add(index.definersOf(key, from));
    for (const each of [definer, ...others]) add(index.referrersOf(key, each));
  };
  switch (thing.kind) {
    case 'file': add(index.referrersOf(`file:${thing.path}`, thing.path)); break;
    case 'element': add([thing.path, ...index.definersOf(`comments:${thing.path}`, thing.path)]); break;
    case 'entry': {
      addKey(`entry:${thing.id}`);
      const name = catalogEntries(index, thing.id, from)[0]?.data.name;
      if (name) addKey(`name:${normalisedName(name)}`);
      break;
    }
    case 'process': {
      addKey(`id:${thing.id}`);
      addKey(`call:${thing.id}`);
      for (const path of [...files]) {
        const file = index.file(path);
        if (file?.kind === 'profile') add([...referencesOf(file)].filter(({ target, field }) => target === 'file' && (field === 'model' || field === 'variants')).map(({ key }) => key));
      }
      for (const path of [...files]) if (index.file(path)?.kind === 'model') add(index.definersOf(`comments:${path}`, path));
    }
  }
  return files;
}
