import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const model = (...elements: string[]): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${elements.map((id) => `<collaboration><participant id="${id}"/></collaboration>`).join('\n')}</definitions>`;

interface Report { files: { path: string; problems: { rule: string; elementId?: string }[] }[] }

async function report(cwd: string, ...args: string[]): Promise<Report> {
  const { out, err } = await cli(cwd, ['validate', '--format', 'json', ...args]);
  assert.equal(err, '');
  return JSON.parse(out) as Report;
}

const paths = ({ files }: Report): string[] => files.map(({ path: file }) => file);

describe('which files and findings prozessatlas validate reports', () => {
  it('splits the files into shards that together are all of them', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `m/${i}.bpmn`);
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, model()])));
    const shards = await Promise.all([1, 2, 3].map(async (i) => paths(await report(folder, '--shard', `${i}/3`))));
    assert.deepEqual(shards.flat().sort(), [...names].sort());
    assert.deepEqual(shards.map((shard) => shard.length), [4, 4, 3]);
    assert.deepEqual(paths(await report(folder, '--shard', '2/3', 'm')), shards[1]);
  });

  for (const wrong of ['0/2', '3/2', '1', '1/0', 'a/b', '-1/2']) {
    it(`refuses the shard ${wrong}`, async () => {
      const { status, err } = await cli(temporaryFolder(), ['validate', `--shard=${wrong}`]);
      assert.equal(status, 2);
      assert.match(err, /^prozessatlas: --shard .*\n$/);
    });
  }

  it('leaves out what a baseline knows, wherever it has moved to', async () => {
    const folder = temporaryFolder({ 'a.bpmn': model('A', 'B') });
    writeFileSync(path.join(folder, 'known.json'), (await cli(folder, ['validate', '--format', 'json'])).out);
    writeFileSync(path.join(folder, 'a.bpmn'), `\n\n${model('C', 'B', 'A')}`);
    const { files: [file] } = await report(folder, '--baseline', 'known.json');
    assert.deepEqual([...new Set(file!.problems.map(({ elementId }) => elementId))], ['C']);
    assert.equal((await cli(folder, ['validate', '--baseline', 'known.json'])).status, 1);
  });

  it('refuses a baseline that is none', async () => {
    const folder = temporaryFolder({ 'x.json': '{"files":[{"path":1}]}', 'a.bpmn': model() });
    assert.match((await cli(folder, ['validate', '--baseline', 'x.json'])).err, /x\.json is no report/);
    assert.match((await cli(folder, ['validate', '--baseline', 'none.json'])).err, /cannot be read/);
  });

  it('takes only files that changed since a revision', async () => {
    const folder = temporaryFolder({ 'sub/a.bpmn': model(), 'sub/b.bpmn': model(), 'c.bpmn': model(), 'gone.bpmn': model(), '.gitignore': 'ignored.bpmn\n' });
    const git = (...args: string[]): void => { execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, stdio: 'pipe' }); };
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'work');
    writeFileSync(path.join(folder, 'sub/a.bpmn'), model('A'));
    git('commit', '-qam', 'two');
    git('checkout', '-q', 'main');
    writeFileSync(path.join(folder, 'c.bpmn'), model('C'));
    git('commit', '-qam', 'elsewhere');
    git('checkout', '-q', 'work');
    writeFileSync(path.join(folder, 'sub/ü n.bpmn'), model());
    writeFileSync(path.join(folder, 'ignored.bpmn'), model());
    rmSync(path.join(folder, 'gone.bpmn'));
    assert.deepEqual(paths(await report(folder, '--changed-since', 'main')), ['sub/a.bpmn', 'sub/ü n.bpmn']);
    assert.deepEqual(paths(await report(path.join(folder, 'sub'), '--changed-since', 'HEAD')), ['ü n.bpmn']);
    const { status, err } = await cli(folder, ['validate', '--changed-since', 'nowhere']);
    assert.equal(status, 2);
    assert.match(err, /^prozessatlas: There is no revision “nowhere”\.\n$/);
    assert.match((await cli(folder, ['validate', '--changed-since=--output=x'])).err, /no revision “--output=x”/);
  });

  it('reports the same with a cold cache, a warm one and none', async () => {
    const folder = temporaryFolder({ 'a.bpmn': model('A'), 'b.bpmn': 'no XML', 'landscape.yaml': 'schemaVersion: "1"\n', 'x.process.yaml': 'id: x\nmodel: { bpmn: none.bpmn }\n' });
    const env = { XDG_CACHE_HOME: path.join(folder, '.cache') };
    for (const format of ['json', 'text', 'sarif']) {
      const run = (...more: string[]): ReturnType<typeof cli> => cli(folder, ['validate', '--format', format, ...more], env);
      const cold = await run();
      assert.deepEqual(await run(), cold);
      assert.deepEqual(await run('--no-cache'), cold);
    }
    writeFileSync(path.join(folder, 'a.bpmn'), model('Z'));
    assert.match((await cli(folder, ['validate'], env)).out, /· Z\)/);
    assert.ok(readFileSync(path.join(folder, 'a.bpmn'), 'utf8').includes('Z'));
  });

  it('looks again when an imported file came or went', async () => {
    const importing = model('A').replace(/(<\w*:?definitions[^>]*>)/, '$1<import importType="http://www.w3.org/2001/XMLSchema" namespace="urn:x" location="types.xsd"/>');
    const folder = temporaryFolder({ 'a.bpmn': importing });
    const env = { XDG_CACHE_HOME: path.join(folder, '.cache') };
    const complains = async (): Promise<boolean> => (await cli(folder, ['validate', '--format', 'json'], env)).out.includes('bpmn/import');
    assert.equal(await complains(), true);
    assert.equal(await complains(), true);
    writeFileSync(path.join(folder, 'types.xsd'), '<schema/>');
    assert.equal(await complains(), false);
    assert.equal(await complains(), false);
    rmSync(path.join(folder, 'types.xsd'));
    assert.equal(await complains(), true);
  });
});
