import type { Alias, Node, ParsedNode, Scalar, YAMLError } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { YamlProblem, YamlProblemCode } from './problems.js';
import { readSimpleYaml } from './simple.js';
import type { YamlAlias, YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './tree.js';

/** A text read as YAML: always there, however broken the text was. */
export interface YamlDocument {
  /** The text without a byte order mark: what offsets count in. */
  readonly text: string;
  /** `undefined` when the text holds nothing or cannot be understood at all. */
  readonly root: YamlNode | undefined;
  /** In the order of the text. */
  readonly problems: readonly YamlProblem[];
}

/** Values of a landscape nest five levels deep; the parser's recursion ends somewhere behind a thousand. */
const MAX_DEPTH = 200;

/**
 * Reads a text as YAML 1.2 (core schema): no tags are executed, nothing is fetched, dates stay strings.
 * Of several documents the first one counts. Never throws.
 */
export function readYaml(text: string): YamlDocument {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const simple = readSimpleYaml(source);
  return simple ? { text: source, root: simple.root, problems: [] } : readFullYaml(source);
}

/** As {@link readYaml}, with the parser for the whole language. */
export function readFullYaml(source: string): YamlDocument {
  const tooDeep = findTooDeep(source);
  if (tooDeep !== undefined) return { text: source, root: undefined, problems: [{ code: 'too-deep', start: tooDeep, end: tooDeep + 1 }] };
  try {
    const document = parseDocument(source, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error', uniqueKeys: true });
    const problems = [...document.errors, ...document.warnings].map((error) => toProblem(error, source));
    const root = document.contents === null ? undefined : new Converter(problems).node(document.contents);
    return { text: source, root, problems: problems.sort((a, b) => a.start - b.start) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { text: source, root: undefined, problems: [{ code: 'too-deep', start: 0, end: Math.min(1, source.length) }] };
  }
}

/** Where brackets, dashes on one line or indentation nest too deeply to hand the text to a recursive parser. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[[{]|[\]}]|(?:[-?:][ \t]+){200}|^ {500}/gm)) {
    if (found.length > 1) return index;
    if (found === '[' || found === '{') depth++;
    else if (depth > 0) depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

/** From the parser's nodes to ours: few fields, plain offsets. */
class Converter {
  private readonly anchors = new Map<string, YamlNode>();

  constructor(private readonly problems: YamlProblem[]) {}

  node(node: Node | ParsedNode | null | undefined, at = 0): YamlNode {
    const [start, end] = node?.range ?? [at, at];
    if (isAlias(node)) return this.alias(node, start, end);
    const result = isMap(node) ? this.map(node.items, node.flow ?? false, start, end)
      : isSeq(node) ? this.list(node.items, node.flow ?? false, start, end)
      : { kind: 'scalar', value: isScalar(node) ? plain(node) : null, start, end } satisfies YamlScalar;
    if (node && 'anchor' in node && node.anchor) this.anchors.set(node.anchor, result);
    return result;
  }

  private map(items: readonly unknown[], flow: boolean, start: number, end: number): YamlMap {
    const pairs: YamlPair[] = [];
    for (const item of items) {
      if (!isPair(item)) continue;
      const key = item.key as Node | null;
      if (!isScalar(key)) {
        const [from, to] = key?.range ?? [start, start];
        this.problems.push({ code: 'unusual-key', start: from, end: to });
        continue;
      }
      const [keyStart, keyEnd] = key.range ?? [start, start];
      const name: YamlScalar = { kind: 'scalar', value: typeof key.value === 'string' ? key.value : key.source ?? '', start: keyStart, end: keyEnd };
      pairs.push({ key: name, value: this.node(item.value as Node | null, keyEnd) });
    }
    return { kind: 'map', flow, pairs, start, end: flow ? end : pairs.at(-1)?.value.end ?? end };
  }

  private list(items: readonly unknown[], flow: boolean, start: number, end: number): YamlList {
    const nodes = items.map((item) => (isPair(item) ? this.map([item], true, start, end) : this.node(item as Node, start)));
    return { kind: 'list', flow, items: nodes, start, end: flow ? end : nodes.at(-1)?.end ?? end };
  }

  private alias(node: Alias, start: number, end: number): YamlAlias {
    const target = this.anchors.get(node.source);
    if (!target && !this.problems.some((problem) => problem.start === start)) {
      this.problems.push({ code: 'unknown-alias', params: { name: node.source }, start, end });
    }
    return { kind: 'alias', target, start, end };
  }
}

function plain({ value, source }: Scalar): YamlScalar['value'] {
  switch (typeof value) {
    case 'string': case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value : source ?? null;
    default: return value === null || value === undefined ? null : source ?? null;
  }
}

const codes: Partial<Record<string, YamlProblemCode>> = {
  BAD_INDENT: 'bad-indent',
  BLOCK_AS_IMPLICIT_KEY: 'bad-indent',
  MULTILINE_IMPLICIT_KEY: 'missing-character',
  TAB_AS_INDENT: 'tab-indent',
  DUPLICATE_KEY: 'duplicate-key',
  MISSING_CHAR: 'missing-character',
  BAD_SCALAR_START: 'bad-start',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_ALIAS: 'unknown-alias',
  MULTIPLE_DOCS: 'several-documents',
  NON_STRING_KEY: 'unusual-key',
  RESOURCE_EXHAUSTION: 'too-deep',
};

function toProblem({ code, pos: [start, end] }: YAMLError, source: string): YamlProblem {
  const word = /^[^\s:,\]}]+/.exec(source.slice(start, start + 200))?.[0] ?? '';
  return { code: codes[code] ?? 'not-yaml', params: { key: word, name: word.replace(/^\*/, '') }, start, end: Math.max(end, start + word.length) };
}
