import type { YamlDocument } from '../yaml/read.js';
import { readYaml } from '../yaml/read.js';
import type { YamlProblem } from '../yaml/problems.js';
import type { YamlNode, YamlPath, YamlValue } from '../yaml/tree.js';
import { nodeAt, pairOf } from '../yaml/tree.js';
import { toValue } from '../yaml/value.js';
import type { CatalogEntryData, LandscapeData, ProfileData, ReviewData } from './data.js';
import type { CatalogKind } from './kinds.js';
import { isCatalog, kindOfPath } from './kinds.js';
import type { TextLink } from './markdown.js';
import { markdownLinks } from './markdown.js';
import type { ModelHashes } from './lifecycle/hashes.js';
import type { ModelFacts } from './model-facts.js';
import { readModelFacts } from './model-facts.js';
import { nameOf, resolveLink } from './paths.js';
import type { ShapeProblem } from './schema/check.js';
import { checkShape } from './schema/check.js';
import type { SchemaKind } from './schema/schemas.js';

/** A YAML file: its text is kept (profiles are small), so that any value's place can be found again. */
interface YamlFile<Kind extends SchemaKind, Data> {
  readonly kind: Kind;
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** What could be understood; values of a wrong type are left out. */
  readonly data: Data;
  readonly yamlProblems: readonly YamlProblem[];
  readonly shapeProblems: readonly ShapeProblem[];
}

export type RootFile = YamlFile<'landscape', LandscapeData>;
export type ProfileFile = YamlFile<'profile', ProfileData> & {
  /** The id; where it is missing, the name of the file. */
  readonly id: string;
  /** The name; where it is missing, the id. */
  readonly name: string;
  /** The path of the model, whether it exists or not. */
  readonly modelPath: string | undefined;
};
export type ReviewFile = YamlFile<'review', ReviewData> & {
  /** The path of the model the comments are about, whether it exists or not. */
  readonly modelPath: string;
};
export type CatalogFile = YamlFile<CatalogKind, readonly (CatalogEntryData | null)[]> & {
  /** Leads to the list: empty, or the one key above it. */
  readonly listPath: YamlPath;
};
export interface ModelFile extends ModelFacts {
  readonly kind: 'model';
  readonly path: string;
  /** Only where an approval is bound to them. */
  readonly hashes?: ModelHashes;
  /** The text; only where a review speaks of its elements. */
  readonly source?: string;
}
export interface TextFile {
  readonly kind: 'text';
  readonly path: string;
  readonly links: readonly TextLink[];
  /** As read, to find terms and citations in it. */
  readonly content: string;
}

/** A file among the catalogues that is none by its name: nothing is read of it. */
export interface StrayFile {
  readonly kind: 'stray';
  readonly path: string;
}

/** A file of the landscape as the index keeps it. */
export type LandscapeFile = RootFile | ProfileFile | ReviewFile | CatalogFile | ModelFile | TextFile | StrayFile;

/**
 * Reads a file of the landscape. Never throws: what cannot be understood is missing from the data and named by a problem.
 *
 * @param path Decides what kind of file it is; any path with `/`.
 * @param text Decoded text, with or without a byte order mark.
 * @returns `undefined` for a path that is no file of a landscape.
 */
export function readLandscapeFile(path: string, text: string): LandscapeFile | undefined {
  const kind = kindOfPath(path);
  switch (kind) {
    case undefined: return undefined;
    case 'stray': return { kind, path };
    case 'model': return { kind, path, ...readModelFacts(text) };
    case 'text': return { kind, path, links: markdownLinks(text), content: text.replace(/^\ufeff/, '') };
    case 'landscape': return { kind, ...readShaped(kind, path, text, []) } as RootFile;
    case 'review': return withModel({ kind, ...readShaped(kind, path, text, []) } as YamlFile<'review', ReviewData>);
    case 'profile': return withName({ kind, ...readShaped(kind, path, text, []) } as YamlFile<'profile', ProfileData>);
    default: return readCatalog(kind, path, text);
  }
}

/**
 * Where a value of a YAML file stands.
 *
 * @param path Leads to the value; to its pair's key with `onKey`. Where the path ends early, the last step that exists counts.
 * @param document The file's text as read, for callers who ask for several places.
 */
export function placeIn(
  file: { readonly text: string }, path: YamlPath, onKey = false, { root }: YamlDocument = readYaml(file.text),
): { start: number; end: number } {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeAt(root, path.slice(0, length - 1));
    const step = path[length - 1]!;
    const pair = typeof step === 'string' ? pairOf(parent, step) : undefined;
    const node = onKey || length < path.length ? pair?.key ?? keyOf(nodeAt(root, path.slice(0, length))) : nodeAt(root, path.slice(0, length));
    if (node && node.end > node.start) return { start: node.start, end: node.end };
    if (pair) return { start: pair.key.start, end: pair.key.end };
  }
  const { start, end } = keyOf(root) ?? { start: 0, end: 0 };
  return { start, end };
}

/** What stands for a value as a whole: the first key of a map, any other node itself. */
function keyOf(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'map' ? node.pairs[0]?.key ?? node : node;
}

function readShaped(kind: SchemaKind, path: string, text: string, at: YamlPath): Omit<YamlFile<SchemaKind, unknown>, 'kind'> {
  const document = readYaml(text);
  const { root } = document;
  const empty = isCatalog(kind) ? [] : {};
  const value = root ? toValue(nodeAt(root, at)) : empty;
  if (value === undefined) {
    const tooMany = { code: 'too-many-aliases', start: root!.start, end: root!.start + 1 } as const;
    return { path, text: document.text, data: empty, yamlProblems: [...document.problems, tooMany], shapeProblems: [] };
  }
  const shapeProblems = checkShape(kind, value).map((problem) => ({ ...problem, path: [...at, ...problem.path] }));
  const data = withoutMisfits(value, shapeProblems, at.length) ?? empty;
  return { path, text: document.text, data, yamlProblems: document.problems, shapeProblems };
}

/** A catalogue is a list; a list under a single key is read as well. */
function readCatalog(kind: CatalogKind, path: string, text: string): CatalogFile {
  const { root } = readYaml(text);
  const lists = root?.kind === 'map' ? root.pairs.filter((pair) => pair.value.kind === 'list') : [];
  const listPath = lists.length === 1 ? [String(lists[0]!.key.value)] : [];
  const read = readShaped(kind, path, text, listPath) as Omit<YamlFile<CatalogKind, CatalogFile['data']>, 'kind'>;
  return { kind, ...read, listPath };
}

function withName(file: YamlFile<'profile', ProfileData>): ProfileFile {
  const id = file.data.id ?? nameOf(file.path).replace(/\.process\.ya?ml$/, '');
  const bpmn = file.data.model?.bpmn;
  return { ...file, id, name: file.data.name ?? id, modelPath: bpmn ? resolveLink(file.path, bpmn) : undefined };
}

/** Where a review does not say so, it is about the model beside it with its name. */
function withModel(file: YamlFile<'review', ReviewData>): ReviewFile {
  const named = file.data.model ? resolveLink(file.path, file.data.model) : undefined;
  return { ...file, modelPath: named ?? file.path.replace(/\.review\.ya?ml$/, '.bpmn') };
}

const MISFITS = new Set(['list-expected', 'map-expected', 'text-expected', 'quotes-needed', 'number-expected', 'truth-expected', 'choice', 'misspelt-choice']);

/** The data with `null` in place of values whose type is wrong, so that readers can rely on the types. */
function withoutMisfits(data: YamlValue, problems: readonly ShapeProblem[], skip: number): YamlValue {
  let result = data;
  for (const { code, path } of problems) {
    if (!MISFITS.has(code)) continue;
    const steps = path.slice(skip);
    const last = steps.at(-1);
    if (last === undefined) {
      result = null;
      continue;
    }
    let parent: YamlValue | undefined = result;
    for (const step of steps.slice(0, -1)) parent = (parent as Record<string | number, YamlValue> | null | undefined)?.[step];
    if (parent && typeof parent === 'object') (parent as Record<string | number, YamlValue>)[last] = null;
  }
  return result;
}
