import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { progressOf } from '../../src/core/landscape/progress/history.js';
import { pastLandscapes, profileVersions, thinned } from '../../src/node/landscape-history.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('earlier states of a landscape', () => {
  const folder = path.join(temporaryFolder(), 'Prozesse äöü');
  const git = (...args: string[]): void => { execFileSync('git', args, { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } }); };
  const commit = (day: string): void => {
    git('add', '-A');
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', day], { cwd: folder, env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` } });
  };
  const profile = (id: string, more: string): void => writeFileSync(path.join(folder, `${id}.process.yaml`), `id: ${id}\nname: ${id}\n${more}`);

  before(() => {
    mkdirSync(folder, { recursive: true });
    git('init', '-q');
    profile('a', 'status: planned\n');
    commit('2026-07-01');
    profile('a', 'status: draft\nmodel: { bpmn: a.bpmn }\n');
    profile('b', 'status: draft\ntrigger: t\noutcomes: [o]\n');
    writeFileSync(path.join(folder, 'a.bpmn'), '<x/>');
    commit('2026-07-02');
    profile('a', 'status: draft\nversion: 0.2.0\nmodel: { bpmn: a.bpmn }\n');
    commit('2026-07-02');
    renameSync(path.join(folder, 'a.process.yaml'), path.join(folder, 'ä.process.yaml'));
    commit('2026-08-01');
  });

  it('are counted by day, with models that existed then', async () => {
    const points = progressOf((await pastLandscapes(folder))!);
    assert.deepEqual(points.map(({ date, byStage }) => [date, byStage.listed, byStage.recorded, byStage.drafted]), [['2026-07-01', 1, 0, 0], ['2026-07-02', 0, 1, 1], ['2026-08-01', 0, 1, 1]]);
  });

  it('of one profile lead back beyond another name', async () => {
    const versions = (await profileVersions(folder, path.join(folder, 'ä.process.yaml')))!;
    assert.deepEqual(versions.map(({ date, profile: { data } }) => [date, data.status, data.version]), [
      ['2026-07-01', 'planned', undefined], ['2026-07-02', 'draft', undefined], ['2026-07-02', 'draft', '0.2.0'], ['2026-08-01', 'draft', '0.2.0'],
    ]);
  });

  it('are unknown outside of a repository', async () => {
    const outside = temporaryFolder();
    assert.equal(await pastLandscapes(outside), undefined);
    assert.equal(await profileVersions(outside, path.join(outside, 'a.process.yaml')), undefined);
  });

  it('are thinned to one for each month when there are many', () => {
    const states = Array.from({ length: 400 }, (_, i) => ({ date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10) }));
    assert.deepEqual(thinned(states).map(({ date }) => date).slice(0, 3), ['2026-01-31', '2026-02-28', '2026-03-31']);
    assert.equal(thinned(states.slice(0, 100)).length, 24);
  });
});
