import type { LandscapeFile, ModelFile } from '../core/landscape/files.js';
import type { ModelFacts } from '../core/landscape/model-facts.js';
import type { ModelHashes } from '../core/landscape/lifecycle/hashes.js';
import { decodeText } from '../core/text/decode.js';
import { readBytes } from './workspace.js';

/** A file as it was read, and the stamp it had then. */
export type StampedFile = readonly [stamp: string, file: LandscapeFile];

/** Two lines for each file: its path and stamp, and what was read. So nobody has to parse what was read of thousands of models. */
export function* fileLines(files: Iterable<readonly [path: string, StampedFile]>): Generator<string> {
  for (const [path, [stamp, file]] of files) {
    yield JSON.stringify([path, stamp]);
    yield JSON.stringify(stored(file));
  }
}

/**
 * The files from their lines; a model is parsed when somebody asks for something of it.
 *
 * @param placeOf The absolute path of a file of the landscape.
 */
export function* filesIn(lines: readonly string[], placeOf: (file: string) => string): Generator<[path: string, StampedFile]> {
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [path, stamp] = JSON.parse(lines[i]!) as [string, string];
    const line = lines[i + 1]!;
    yield [path, [stamp, /\.bpmn$/i.test(path) ? new StoredModel(path, line) : withText(JSON.parse(line) as LandscapeFile, placeOf)]];
  }
}

/** What the pages about all processes need of a file: whoever makes the page of a process reads its model anew. */
export function stored(file: LandscapeFile): LandscapeFile {
  if (file.kind === 'model') {
    const { kind, path, readable, processes, calls, links, flowNodes, hashes, source } = file;
    return { kind, path, readable, processes, calls, roles: [], references: [], labels: [], links, flowNodes, ...(hashes && { hashes }), ...(source !== undefined && { source }) };
  }
  return 'data' in file ? { ...file, text: '' } : file;
}

/** The text of a YAML file is needed of few, and read only then. */
function withText(file: LandscapeFile, placeOf: (file: string) => string): LandscapeFile {
  if (!('data' in file)) return file;
  let text: string | undefined;
  return Object.defineProperty(file, 'text', { enumerable: true, get: () => (text ??= textAt(placeOf(file.path))) });
}

/** Empty where the file has gone in the meantime. */
function textAt(absolute: string): string {
  const bytes = readBytes(absolute);
  return 'reason' in bytes ? '' : decodeText(bytes).text;
}

/** What the landscape knows of a model, from the line it was stored in. */
class StoredModel implements ModelFile {
  readonly kind = 'model';
  private parsed: ModelFile | undefined;

  constructor(readonly path: string, private readonly line: string) {}

  get readable(): boolean { return this.facts.readable; }
  get processes(): ModelFacts['processes'] { return this.facts.processes; }
  get calls(): ModelFacts['calls'] { return this.facts.calls; }
  get roles(): ModelFacts['roles'] { return this.facts.roles; }
  get references(): ModelFacts['references'] { return this.facts.references; }
  get labels(): ModelFacts['labels'] { return this.facts.labels; }
  get links(): ModelFacts['links'] { return this.facts.links; }
  get flowNodes(): number { return this.facts.flowNodes; }
  get hashes(): ModelHashes | undefined { return this.facts.hashes; }
  get source(): string | undefined { return this.facts.source; }

  private get facts(): ModelFile {
    return (this.parsed ??= JSON.parse(this.line) as ModelFile);
  }
}
