import { fingerprint } from '../text/fingerprint.js';
import { plainLabel } from '../labels/words.js';
import { isSnapshot } from './calls.js';
import type { LandscapeFile, ModelFile } from './files.js';
import { entriesOf } from './data.js';
import { mainProcessId } from './profiles.js';
import { referencesOf } from './references.js';
import { normalisedName } from './names.js';

/**
 * What ties files together: a file *defines* keys and *refers* to keys. Keys are texts with a kind in front:
 * `id:` processes, groups and interfaces · `number:` process numbers · `call:` what a call activity can name ·
 * `entry:` catalogue entries · `name:` roles and units by what they are called · `lane:` lanes, which depend on the spelling most models have · `terms:` the glossary ·
 * `settings:` the landscape itself · `comments:` the review of a model, by the path of the model · `file:` files.
 */
export interface FileLinks {
  /** By key: a signature that differs when something about the definition has changed that others depend on. */
  readonly defines: ReadonlyMap<string, string>;
  readonly refers: ReadonlySet<string>;
}

/** Keys that hold across landscapes. */
export function isGlobalKey(key: string): boolean {
  return key.startsWith('file:');
}

/** Keys of lanes: the definition says how the lane is spelled. */
export function isLaneKey(key: string): boolean {
  return key.startsWith('lane:');
}

/** The keys of a file. What it refers to is found out when somebody asks: there is much more of that. */
export function linksOf(file: LandscapeFile): FileLinks {
  const defines = new Map<string, string>([[`file:${file.path}`, signatureOf(file)]]);
  define(file, defines);
  let refers: ReadonlySet<string> | undefined;
  return { defines, get refers() { return (refers ??= keysReferredTo(file)); } };
}

function keysReferredTo(file: LandscapeFile): Set<string> {
  const refers = new Set<string>();
  for (const { target, key } of referencesOf(file)) {
    if (target === 'file') refers.add(`file:${key}`);
    else if (target === 'catalog') refers.add(`entry:${key}`);
    else if (target === 'parent') refers.add(`id:${key}`);
    else {
      refers.add(`call:${key}`);
      if (file.kind === 'profile') refers.add(`id:${key}`);
    }
  }
  if (file.kind === 'model') for (const role of file.roles) if (role.name !== '') refers.add(`name:${normalisedName(role.name)}`).add(`lane:${normalisedName(role.name)}`);
  if (file.kind === 'profile' && file.modelPath !== undefined) refers.add(`comments:${file.modelPath}`);
  if (file.kind === 'model' || file.kind === 'profile') refers.add('terms:').add('settings:');
  return refers;
}

function define(file: LandscapeFile, defines: Map<string, string>): void {
  switch (file.kind) {
    case 'profile': {
      const { data, id, name } = file;
      defines.set(`id:${id}`, JSON.stringify([name, data.parent, data.status, data.type]));
      defines.set(`call:${mainProcessId(file)}`, JSON.stringify([name, file.modelPath]));
      if (data.number) defines.set(`number:${data.number}`, '');
      return;
    }
    case 'landscape': {
      const { tree, interfaces, language, bandLabels } = file.data;
      defines.set('settings:', JSON.stringify([language, bandLabels]));
      for (const [, group] of entriesOf(tree)) if (group.id) defines.set(`id:${group.id}`, JSON.stringify([group.name, group.parent, group.type]));
      for (const [, { id, name, number }] of entriesOf(interfaces)) {
        if (id) defines.set(`id:${id}`, JSON.stringify(name)).set(`call:${id}`, JSON.stringify(name));
        if (number) defines.set(`number:${number}`, '');
      }
      return;
    }
    case 'model':
      for (const { elementId, name } of file.processes) if (elementId !== '') defines.set(`call:${elementId}`, name);
      if (!isSnapshot(file.path)) for (const [key, spellings] of laneSpellings(file)) defines.set(`lane:${key}`, [...spellings].sort().join('\n'));
      return;
    case 'review':
      defines.set(`comments:${file.modelPath}`, JSON.stringify([...entriesOf(file.data.comments)].map(([, { id, status }]) => [id, status])));
      return;
    case 'text': return;
    case 'stray': return;
    default:
      for (const [, entry] of entriesOf(file.data)) if (entry.id) defines.set(`entry:${entry.id}`, JSON.stringify(entry));
      if (file.kind === 'glossary') defines.set('terms:', JSON.stringify(file.data));
      if (file.kind === 'roles' || file.kind === 'org-units') {
        for (const [, { name }] of entriesOf(file.data)) if (name) defines.set(`name:${normalisedName(name)}`, name);
      }
  }
}

/** How the lanes of each role are spelled in a model, by the name without what people spell differently. */
function laneSpellings({ roles }: ModelFile): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, name } of roles) {
    if (kind !== 'lane' || name === '') continue;
    const key = normalisedName(name);
    found.set(key, (found.get(key) ?? new Set()).add(plainLabel(name)));
  }
  return found;
}

/** What those who link to a file depend on. */
function signatureOf(file: LandscapeFile): string {
  return file.kind === 'model' ? JSON.stringify([file.readable, file.hashes ?? null, file.source === undefined ? null : fingerprint(file.source), file.processes.map((process) => [process.elementId, process.name])]) : '';
}
