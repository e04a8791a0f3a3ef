import { modelUses } from '../landscape/calls.js';
import type { LanguageDocument } from './document.js';
import type { Mention, Sources } from './mentions.js';
import { mentionsOf } from './mentions.js';
import { spotAt } from './spot.js';
import type { Spot } from './thing.js';

/** Where one comes from and where to: the word that was asked about, and the places that answer. */
export interface Destination {
  readonly spot: Spot;
  readonly places: readonly Pick<Mention, 'path' | 'start' | 'end'>[];
}

/** Where the thing that a word names is defined. From a model one gets to models first, from profiles and catalogues to YAML. */
export async function definitionsAt(document: LanguageDocument, offset: number, sources: Sources): Promise<Destination | undefined> {
  const spot = spotAt(document, offset, sources.index);
  if (!spot) return undefined;
  if (spot.thing.kind === 'file') {
    const { path } = spot.thing;
    return { spot, places: sources.index.has(path) ? [{ path, start: 0, end: 0 }] : [] };
  }
  const definitions = (await mentionsOf(spot.thing, 'id', document.path, sources)).flatMap(({ mentions }) => mentions.filter(({ defines }) => defines))
    .filter(({ path }) => path === document.path || modelUses(sources.index, path)[0]!.as !== 'variant');
  const alike = definitions.filter(({ path }) => /\.bpmn$/i.test(path) === (document.kind === 'model'));
  return { spot, places: alike.length > 0 ? alike : definitions };
}

/** Every place that names what a word names, by id, link or name. */
export async function referencesAt(document: LanguageDocument, offset: number, sources: Sources, options: { readonly definitions: boolean }): Promise<Mention[]> {
  const spot = spotAt(document, offset, sources.index);
  if (!spot) return [];
  const byId = await mentionsOf(spot.thing, 'id', document.path, sources);
  // A lane without a reference stands for its role by the name alone.
  const byName = spot.thing.kind === 'entry' || spot.part === 'name' ? await mentionsOf(spot.thing, 'name', document.path, sources) : [];
  const found = [...byId.flatMap(({ mentions }) => mentions.filter(({ defines }) => options.definitions || !defines)), ...byName.flatMap(({ mentions }) => mentions)];
  return found.filter(({ at }) => options.definitions || at === undefined || at.at(-1) !== 'name');
}
