import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { prozessatlas } from '../support/built-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const OPEN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">';
const model = (content: string): string => `${OPEN}<process id="P">${content}</process></definitions>`;
/** A model with exactly one kind of finding that is easy to recognise. */
const KNOWN = model('<task id="Known"/>');
const LEVELS = 100_000;
const MOST_SECONDS = 10;

interface Report { files: { path: string; problems: { rule: string; message: string }[] }[]; summary: { files: number; errors: number } }

/** Checks a folder; stderr holds no more than sentences. */
function check(folder: string, ...args: string[]): { status: number | null; report: Report; err: string; out: string } {
  const { status, out, err } = prozessatlas(['validate', '--format', 'json', '--no-cache', ...args], { cwd: folder });
  assert.doesNotMatch(err, /^\s+at |Error:|node:internal/m);
  return { status, out, err, report: status === 2 && out === '' ? { files: [], summary: { files: 0, errors: 0 } } : JSON.parse(out) as Report };
}

const rulesOf = ({ files }: Report, name: string): string[] => files.find(({ path: file }) => file === name)!.problems.map(({ rule }) => rule);

describe('prozessatlas validate and bad input', () => {
  it('names what is wrong with hostile and broken models and loses nothing of the others', function () {
    this.timeout(60_000);
    const bad: Record<string, string | Uint8Array> = {
      'truncated.bpmn': KNOWN.slice(0, KNOWN.length / 2),
      'empty.bpmn': '',
      'deep.bpmn': model('<subProcess id="S">'.repeat(LEVELS) + '</subProcess>'.repeat(LEVELS)),
      'unclosed.bpmn': OPEN + '<a>'.repeat(LEVELS),
      'less-than.bpmn': '<'.repeat(1_000_000),
      'ampersands.bpmn': model('&'.repeat(1_000_000)),
      'many-attributes.bpmn': `${OPEN}<process id="P" ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}/></definitions>`,
      'bomb.bpmn': `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((c, i) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${OPEN}&j;</definitions>`,
      'external.bpmn': `<!DOCTYPE d [<!ENTITY x SYSTEM "secret.txt">]>${OPEN}&x;</definitions>`,
      'utf8.bpmn': Buffer.concat([Buffer.from(`${OPEN}<process id="P" name="`), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"/></definitions>')]),
      'nul.bpmn': model('<task id="A" name="a\0b"/>'),
      'duplicate-attribute.bpmn': model('<task id="A" id="B"/>'),
      'character.bpmn': model('<task id="A" name="&#0;"/>'),
    };
    const folder = temporaryFolder({ ...bad, 'secret.txt': 'TOP SECRET', 'a.bpmn': KNOWN, 'z.bpmn': KNOWN });
    const { status, report, err, out } = check(folder);
    assert.deepEqual([status, err], [1, '']);
    assert.equal(report.summary.files, Object.keys(bad).length + 2);
    for (const name of Object.keys(bad)) {
      if (name === 'deep.bpmn' || name === 'many-attributes.bpmn') assert.ok(rulesOf(report, name).length > 0, name);
      else assert.ok(rulesOf(report, name).some((rule) => rule === 'bpmn/well-formed'), `${name}: ${rulesOf(report, name).join()}`);
    }
    assert.deepEqual(rulesOf(report, 'z.bpmn'), rulesOf(report, 'a.bpmn'));
    assert.ok(rulesOf(report, 'a.bpmn').includes('no-disconnected') || rulesOf(report, 'a.bpmn').includes('start-event-required'));
    assert.ok(!out.includes('TOP SECRET'));
  });

  it('reads a single line of 50 MB', function () {
    this.timeout(60_000);
    const folder = temporaryFolder({ 'line.bpmn': `${OPEN}<process id="P" name="${'x'.repeat(50_000_000)}"/></definitions>` });
    const started = process.hrtime.bigint();
    assert.equal(check(folder).report.summary.files, 1);
    assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < MOST_SECONDS);
  });

  it('says that a file of 50 MB with a million elements is too large', function () {
    this.timeout(60_000);
    const folder = temporaryFolder({ 'line.bpmn': model('<task id="T" name="Antrag pr&#252;fen"/>'.repeat(1_200_000)), 'a.bpmn': KNOWN });
    const { status, report } = check(folder);
    assert.equal(status, 1);
    assert.match(report.files.find(({ path: file }) => file === 'line.bpmn')!.problems[0]!.message, /too large/);
    assert.ok(rulesOf(report, 'a.bpmn').length > 0);
  });

  it('survives a bomb of YAML aliases and broken YAML in a landscape', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}*${'abcdefgh'[i]}]`)].join('\n');
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n', 'catalogs/laws.yaml': bomb, 'x.process.yaml': 'id: [', 'a.bpmn': KNOWN });
    const { status, report } = check(folder);
    assert.equal(status, 1);
    assert.ok(rulesOf(report, 'x.process.yaml').includes('landscape/invalid-yaml'));
    assert.ok(rulesOf(report, 'catalogs/laws.yaml').length > 0);
    assert.ok(rulesOf(report, 'a.bpmn').length > 0);
  });

  it('ends with 2 for what cannot be read, and reports all the rest', function () {
    if (process.platform === 'win32') this.skip(); // links need a right of their own there
    const folder = temporaryFolder({ 'a.bpmn': KNOWN, 'locked.bpmn': KNOWN, 'sub/b.bpmn': KNOWN });
    symlinkSync('nowhere.bpmn', path.join(folder, 'dangling.bpmn'));
    symlinkSync('loop.bpmn', path.join(folder, 'loop.bpmn'));
    symlinkSync('..', path.join(folder, 'sub', 'up'));
    chmodSync(path.join(folder, 'locked.bpmn'), 0);
    const { status, report, err } = check(folder);
    chmodSync(path.join(folder, 'locked.bpmn'), 0o600);
    assert.equal(status, 2);
    assert.match(err, /^prozessatlas: dangling\.bpmn: .*\n/m);
    assert.match(err, /^prozessatlas: loop\.bpmn: .*\n/m);
    const isRoot = process.getuid?.() === 0; // who may read everything
    assert.deepEqual(report.files.map(({ path: file }) => file), ['a.bpmn', ...(isRoot ? ['locked.bpmn'] : []), 'sub/b.bpmn']);
  });

  it('ends with 2 for a configuration that is a link to nowhere or to itself', function () {
    if (process.platform === 'win32') this.skip(); // links need a right of their own there
    for (const [name, target] of [['prozessatlas.yaml', 'moved.yaml'], ['prozessatlas.yaml', 'prozessatlas.yaml'], ['.bpmnlintrc', 'moved']] as const) {
      const folder = temporaryFolder({ 'a.bpmn': KNOWN });
      symlinkSync(target, path.join(folder, name));
      const { status, out, err } = check(folder);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, new RegExp(`^prozessatlas: ${name.replaceAll('.', '\\.')}: .*\n$`));
    }
  });

  it('ends with 2 and a sentence when the report cannot be written, and when the current folder is gone', function () {
    if (!existsSync('/dev/full')) this.skip();
    const folder = temporaryFolder({ 'a.bpmn': KNOWN });
    const cli = path.join(root, 'dist', 'cli.mjs');
    const full = openSync('/dev/full', 'w');
    const unwritten = spawnSync(process.execPath, [cli, 'validate', '--no-cache'], { cwd: folder, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    const gone = spawnSync('sh', ['-c', 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" validate', process.execPath, cli], { cwd: folder, encoding: 'utf8' });
    for (const { status, stderr } of [unwritten, gone]) {
      assert.equal(status, 2);
      assert.match(stderr, /^prozessatlas: .*\n$/);
    }
  });

  it('passes over folders that are named like files, and says so of one that is named', () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n', 'a.bpmn': KNOWN, 'x.bpmn/readme.txt': '', 'y.process.yaml/readme.txt': '', 'p.process.yaml': 'id: p\nname: P\nmodel: { bpmn: x.bpmn }\n' });
    const { status, report, err } = check(folder);
    assert.deepEqual([status, err], [1, '']);
    assert.deepEqual(report.files.map(({ path: file }) => file), ['a.bpmn', 'landscape.yaml', 'p.process.yaml']);
    assert.ok(rulesOf(report, 'p.process.yaml').includes('landscape/model-not-found'));
    for (const named of ['x.bpmn', 'y.process.yaml']) {
      const said = check(folder, named, 'a.bpmn');
      assert.deepEqual([said.status, said.err], [2, `prozessatlas: ${named}: this is a folder, no file.\n`]);
      assert.deepEqual(said.report.files.map(({ path: file }) => file), ['a.bpmn']);
    }
  });

  for (const [name, text, sentence] of [
    ['prozessatlas.yaml', 'rules:\n  lable-required: error\n', /prozessatlas\.yaml:2:3: There is no rule “lable-required”\. Did you mean “label-required”\?/],
    ['prozessatlas.yaml', 'extends: prozessatlas:munizipal\n', /There is no preset/],
    ['prozessatlas.json', '{ "rules": ', /prozessatlas\.json:\d+:\d+: /],
    ['.bpmnlintrc', '{ "extends": "bpmnlint:recomended" }', /\.bpmnlintrc:1:\d+: There is no preset/],
  ] as const) {
    it(`ends with 2 for ${name} holding ${JSON.stringify(text)}`, () => {
      const { status, out, err } = check(temporaryFolder({ [name]: text, 'a.bpmn': KNOWN }));
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, sentence);
    });
  }

  it('lets several processes share the cache', async function () {
    this.timeout(60_000);
    const folder = temporaryFolder(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.bpmn`, KNOWN])));
    const cache = path.join(folder, '.cache');
    const run = (): Promise<string> => new Promise((resolve) => {
      const child = spawn(process.execPath, [path.join(root, 'dist', 'cli.mjs'), 'validate', '--format', 'json'], { cwd: folder, env: { ...process.env, LC_ALL: 'en', XDG_CACHE_HOME: cache } });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
      child.stderr.setEncoding('utf8').on('data', (text: string) => { out += text; });
      child.once('close', (code) => resolve(`${code}\n${out}`));
    });
    const [first, ...others] = await Promise.all([run(), run(), run()]);
    for (const other of others) assert.equal(other, first);
    const [file, ...more] = readdirSync(path.join(cache, 'prozessatlas'));
    assert.deepEqual(more, [], 'nothing but the cache is left behind');
    assert.equal(await run(), first);
    writeFileSync(path.join(cache, 'prozessatlas', file!), 'rubbish\n{');
    assert.equal(await run(), first);
  });
});
