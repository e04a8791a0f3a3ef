import type { LandscapeFile, ModelFile } from '../core/landscape/files.js';
import type { ModelFacts } from '../core/landscape/model-facts.js';
import type { ModelHashes } from '../core/landscape/lifecycle/hashes.js';

/** A file as it was read, and the stamp it had then. */
export type StampedFile = readonly [stamp: string, file: LandscapeFile];

/** Two lines for each file: its path and stamp, and what was read. So nobody has to parse what was read of thousands of models. */
export function* fileLines(files: Readonly<Record<string, StampedFile>>): Generator<string> {
  for (const [path, [stamp, file]] of Object.entries(files)) {
    yield JSON.stringify([path, stamp]);
    yield JSON.stringify(file);
  }
}

/** The files from their lines; a model is parsed when somebody asks for something of it. */
export function filesIn(lines: readonly string[]): Record<string, StampedFile> {
  const files: Record<string, StampedFile> = {};
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [path, stamp] = JSON.parse(lines[i]!) as [string, string];
    const line = lines[i + 1]!;
    files[path] = [stamp, /\.bpmn$/i.test(path) ? new StoredModel(path, line) : JSON.parse(line) as LandscapeFile];
  }
  return files;
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

  toJSON(): ModelFile {
    return this.facts;
  }

  private get facts(): ModelFile {
    return (this.parsed ??= JSON.parse(this.line) as ModelFile);
  }
}
