import { entriesOf } from '../landscape/data.js';
import type { CatalogFile, LandscapeFile, ProfileFile, ReviewFile, RootFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { referencesOf } from '../landscape/references.js';
import { pathAt } from '../yaml/path-at.js';
import type { YamlPath } from '../yaml/tree.js';
import { nodeAt } from '../yaml/tree.js';
import type { LanguageDocument } from './document.js';
import type { Spot, Thing } from './thing.js';
import { processThing } from './thing.js';

/** A value of a YAML file that defines or names a thing. */
export interface YamlWord {
  readonly at: YamlPath;
  readonly thing: Thing;
  readonly part: Spot['part'];
  /** Whether the thing gets its id here. */
  readonly defines: boolean;
}

/** What the value at an offset of a YAML file stands for. */
export function yamlSpot(document: LanguageDocument, offset: number, index: LandscapeIndex): Spot | undefined {
  const { file, yaml: { root } } = document;
  const at = pathAt(root, offset);
  const node = nodeAt(root, at);
  if (!file || node?.kind !== 'scalar' || typeof node.value !== 'string' || offset < node.start || offset > node.end) return undefined;
  for (const { at: path, thing, part } of yamlWords(file, index)) {
    if (samePath(path, at)) return { thing, part, word: node.value, start: node.start, end: node.end };
  }
  return undefined;
}

/** All values of a YAML file that stand for something. */
export function* yamlWords(file: LandscapeFile, index: LandscapeIndex): Generator<YamlWord> {
  if (file.kind === 'model' || file.kind === 'text' || file.kind === 'stray') return;
  if (file.kind === 'profile') yield* inProfile(file);
  else if (file.kind === 'landscape') yield* inRoot(file);
  else if (file.kind === 'review') yield* inReview(file, index);
  else yield* inCatalog(file);
  for (const { target, key, at } of referencesOf(file)) {
    if (!at || at.length === 0) continue;
    if (target === 'file') yield { at, thing: { kind: 'file', path: key }, part: 'link', defines: false };
    else yield { at, thing: { kind: target === 'catalog' ? 'entry' : 'process', id: key }, part: 'id', defines: false };
  }
}

function* inProfile({ data, id }: ProfileFile): Generator<YamlWord> {
  const thing: Thing = { kind: 'process', id };
  if (data.id) yield { at: ['id'], thing, part: 'id', defines: true };
  if (data.name) yield { at: ['name'], thing, part: 'name', defines: false };
  if (data.model?.process) yield { at: ['model', 'process'], thing: { kind: 'process', id: data.model.process }, part: 'id', defines: data.model.process !== id };
}

function* inRoot({ data }: RootFile): Generator<YamlWord> {
  for (const key of ['tree', 'interfaces'] as const) {
    for (const [i, { id, name }] of entriesOf(data[key])) {
      if (!id) continue;
      const thing: Thing = { kind: 'process', id };
      yield { at: [key, i, 'id'], thing, part: 'id', defines: true };
      if (name) yield { at: [key, i, 'name'], thing, part: 'name', defines: false };
    }
  }
}

function* inCatalog(file: CatalogFile): Generator<YamlWord> {
  for (const [i, { id, name }] of entriesOf(file.data)) {
    if (!id) continue;
    const thing: Thing = { kind: 'entry', id };
    yield { at: [...file.listPath, i, 'id'], thing, part: 'id', defines: true };
    if (name) yield { at: [...file.listPath, i, 'name'], thing, part: 'name', defines: false };
  }
}

function* inReview({ data, modelPath }: ReviewFile, index: LandscapeIndex): Generator<YamlWord> {
  const model = index.file(modelPath);
  const processes = new Set(model?.kind === 'model' ? model.processes.map(({ elementId }) => elementId) : []);
  for (const [i, { element }] of entriesOf(data.comments)) {
    if (!element) continue;
    const thing: Thing = processes.has(element) ? processThing(index, modelPath, element) : { kind: 'element', id: element, path: modelPath };
    yield { at: ['comments', i, 'element'], thing, part: 'id', defines: false };
  }
}

function samePath(a: YamlPath, b: YamlPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
