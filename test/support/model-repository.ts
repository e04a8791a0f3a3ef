import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CliRun } from './built-cli.js';
import { prozessatlas } from './built-cli.js';
import { temporaryFolder } from './temporary-folder.js';

export const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">
  <process id="P" name="Antrag">
    <startEvent id="S" name="Antrag eingegangen" />
    <task id="A" name="Antrag prüfen" />
    <endEvent id="E" name="Antrag erledigt" />
    <sequenceFlow id="F1" sourceRef="S" targetRef="A" />
    <sequenceFlow id="F2" sourceRef="A" targetRef="E" />
  </process>
</definitions>
`;
export const PROFILE = 'id: antrag-010\nname: Antrag # wie im Amtsblatt\nversion: 0.1.0\ngoal: Entscheidung\n';

/** A repository with one model and one profile, in a folder whose path needs quoting. */
export class Repository {
  readonly root = path.join(temporaryFolder(), 'Amt für Prüfung');
  readonly model = path.join(this.root, 'Modelle', 'Antrag prüfen.bpmn');
  readonly profile = path.join(this.root, 'Modelle', 'antrag.process.yaml');

  constructor() {
    mkdirSync(path.dirname(this.model), { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.email', 'test@example.org');
    this.git('config', 'user.name', 'Test');
    writeFileSync(this.model, MODEL);
    writeFileSync(this.profile, PROFILE);
    writeFileSync(path.join(this.root, '.gitattributes'), '*.md text');
    this.commit('base');
  }

  git(...args: string[]): { status: number | null; out: string } {
    const { status, stdout } = spawnSync('git', args, { cwd: this.root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'de_DE.UTF-8' } });
    return { status, out: stdout };
  }

  commit(message: string): void {
    this.git('add', '--all');
    assert.equal(this.git('commit', '--quiet', '--message', message).status, 0);
  }

  /** A branch from the first commit on with its own edits; main gets the others. */
  diverge(theirs: readonly [string, string][], ours: readonly [string, string][]): void {
    this.git('switch', '--quiet', '--create', 'other');
    this.replace(theirs);
    this.commit('other');
    this.git('switch', '--quiet', 'main');
    this.replace(ours);
    this.commit('mine');
  }

  read(file: string): string {
    return readFileSync(file, 'utf8');
  }

  private replace(replacements: readonly [string, string][]): void {
    for (const [from, to] of replacements) {
      for (const file of [this.model, this.profile]) writeFileSync(file, this.read(file).replace(from, to));
    }
  }
}

/** Runs the command line in a repository. */
export const run = (repository: Repository, ...args: string[]): CliRun => prozessatlas(args, { cwd: repository.root });

/** A repository that merges with this program from its first commit on. */
export function installed(): Repository {
  const repository = new Repository();
  run(repository, 'git', 'install');
  repository.commit('attributes');
  return repository;
}
