import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../support/cli.js';
import { largeLandscape } from '../support/large-landscape.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('prozessatlas portal, again and again', () => {
  const folder = temporaryFolder(Object.fromEntries([
    ...largeLandscape(12),
    ['info/p-00003.md', '# Was man wissen muss\n'],
    ['p/p-00003.process.yaml', `${largeLandscape(12).find(([file]) => file === 'p/p-00003.process.yaml')![1]}onboarding: [{ kind: text, ref: ../info/p-00003.md, stage: week1, audience: role:leitung-3 }]\n`],
  ]));
  const caches = temporaryFolder();
  const out = temporaryFolder();
  const at = (file: string): string => path.join(folder, file);
  const publish = async (target: string, cache: string): Promise<string> => {
    const { status, out: said, err } = await cli(folder, ['portal', '-o', target, '--include-drafts', '--no-history', '--today', '2026-11-20', '--lang', 'en'], { XDG_CACHE_HOME: cache });
    assert.equal(status, 0, err);
    return said;
  };
  const contents = (site: string): Record<string, string> => Object.fromEntries(readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()
    .filter((file) => /\.\w+$/.test(file) && !file.startsWith('.')).map((file) => [file, readFileSync(path.join(site, file), 'latin1')]));
  const change = (file: string, from: string | RegExp, to: string): void => {
    const before = readFileSync(at(file), 'utf8');
    assert.ok(before.replace(from, to) !== before, file);
    writeFileSync(at(file), before.replace(from, to));
  };

  before(() => publish(out, caches));

  const changes: readonly (readonly [what: string, change: () => void])[] = [
    ['nothing changed', () => undefined],
    ['a step of a model', () => change('p/p-00004.bpmn', 'Unterlage 1 prüfen', 'Vollmacht prüfen')],
    ['the goal of a process', () => change('p/p-00004.process.yaml', /^goal: .*$/m, 'goal: Schnell')],
    ['the status of a process', () => change('p/p-00004.process.yaml', /^status: .*$/m, 'status: suspended')],
    ['a process that is read no more and that others call', () => change('p/p-00008.process.yaml', /^status: .*$/m, 'status: retired')],
    ['a process that is read again', () => change('p/p-00008.process.yaml', /^status: .*$/m, 'status: draft')],
    ['who answers for a process', () => change('p/p-00003.process.yaml', /^owner: .*$/m, 'owner: role:leitung-9')],
    ['where a process belongs', () => change('p/p-00003.process.yaml', /^parent: .*$/m, 'parent: g-9')],
    ['the name of a process that others call', () => change('p/p-00002.process.yaml', /^name: .*$/m, 'name: Akte anlegen')],
    ['a call that goes elsewhere', () => change('p/p-00009.bpmn', "calledElement=\"p-00013\"", 'calledElement="p-00000"')],
    ['the name of a law', () => change('catalogs/laws.yaml', 'name: gesetz 3\n', 'name: neues Gesetz\n')],
    ['a role that now bears the name of a lane', () => change('catalogs/roles.yaml', 'name: leitung 5\n', 'name: Sachbearbeitung\n')],
    ['the title of a text for new people', () => writeFileSync(at('info/p-00003.md'), '# Was wirklich zählt\n')],
    ['another text of the same name, earlier', () => {
      mkdirSync(at('other'));
      writeFileSync(at('other/p-00003.md'), '# Anderes\n');
      writeFileSync(at('p/p-00001.process.yaml'), `${readFileSync(at('p/p-00001.process.yaml'), 'utf8')}onboarding: [{ kind: text, ref: ../other/p-00003.md, stage: week2, audience: role:leitung-3 }]\n`);
    }],
    ['a process that is gone', () => { rmSync(at('p/p-00006.process.yaml')); rmSync(at('p/p-00006.bpmn')); }],
    ['a process that has moved', () => { renameSync(at('p/p-00007.process.yaml'), at('p-00007.process.yaml')); renameSync(at('p/p-00007.bpmn'), at('p-00007.bpmn')); }],
    ['the title of the portal', () => change('landscape.yaml', /^/, 'name: Unser Amt\n')],
    ['a page that somebody has deleted', () => rmSync(path.join(out, 'processes/p-00001.html'))],
  ];
  for (const [what, make] of changes) {
    it(`writes the same bytes as at the first time: ${what}`, async () => {
      make();
      await publish(out, caches);
      const fresh = temporaryFolder();
      await publish(fresh, temporaryFolder());
      assert.deepEqual(contents(out), contents(fresh));
    });
  }

  it('makes only those pages anew that hang on what has changed', async () => {
    change('p/p-00005.process.yaml', /^goal: .*$/m, 'goal: Gründlich');
    assert.match(await publish(out, caches), /: [23] written, 0 removed/);
  });

  it('remembers nothing where that is not wanted', async () => {
    const cache = temporaryFolder();
    assert.equal((await cli(folder, ['portal', '-o', temporaryFolder(), '--no-cache'], { XDG_CACHE_HOME: cache })).status, 0);
    assert.deepEqual(readdirSync(cache), []);
  });

  it('notices when somebody else has written the pages since', async () => {
    const file = at('p/p-00010.process.yaml');
    const [before, { atime, mtime }] = [readFileSync(file, 'utf8'), statSync(file)];
    writeFileSync(file, before.replace(/^goal: .*$/m, 'goal: Vorläufig'));
    await cli(folder, ['portal', '-o', out, '--include-drafts', '--no-history', '--today', '2026-11-20', '--lang', 'en', '--no-cache']);
    assert.match(readFileSync(path.join(out, 'processes/p-00010.html'), 'utf8'), /Vorläufig/);
    writeFileSync(file, before);
    utimesSync(file, atime, mtime); // as if nothing had been
    await publish(out, caches);
    assert.doesNotMatch(readFileSync(path.join(out, 'processes/p-00010.html'), 'utf8'), /Vorläufig/);
  });

  it('makes do without what it has remembered, also when that is damaged', async () => {
    for (const file of readdirSync(path.join(caches, 'prozessatlas'))) writeFileSync(path.join(caches, 'prozessatlas', file), '{"key":');
    assert.match(await publish(out, caches), /: 0 written, 0 removed/);
  });
});
