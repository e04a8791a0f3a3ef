import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const model = (name: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D"><process id="P"><task id="T" name="${name}"/></process></definitions>`;

describe('prozessatlas diff', () => {
  const folder = temporaryFolder({
    'a.bpmn': model('Antrag prüfen'), 'b.bpmn': model('Antrag sichten'), 'b.orig': model('Antrag prüfen'), 'nothing': '',
    'landscape.yaml': 'schemaVersion: "1"\n', 'other.yaml': 'schemaVersion: "2"\n',
  });
  const diff = (...files: string[]) => cli(folder, ['diff', ...files, '--lang', 'en']);

  it('compares models by elements, whatever they are called', async () => {
    for (const before of ['a.bpmn', 'b.orig']) assert.match((await diff(before, 'b.bpmn')).out, /renamed to “Antrag sichten”/);
    assert.match((await diff('nothing', 'b.bpmn')).out, /“Antrag sichten” added/);
    assert.match((await diff('landscape.yaml', 'other.yaml')).out, /“2” instead of “1”/);
  });

  it('says when a version has mistakes, so that something may only seem to be gone', async () => {
    const broken = temporaryFolder({ 'a.bpmn': model('Antrag'), 'cut.bpmn': model('Antrag').slice(0, -20), 'a.yaml': 'id: a\nname: A\n', 'cut.yaml': 'id: a\nname: "A\n' });
    for (const ending of ['bpmn', 'yaml']) {
      for (const format of ['text', 'markdown', 'html']) {
        assert.match((await cli(broken, ['diff', `a.${ending}`, `cut.${ending}`, '--format', format])).out, /\(a version has mistakes and could be read in part only\)/, format);
      }
    }
    assert.doesNotMatch((await diff('a.bpmn', 'b.bpmn')).out, /mistakes/);
  });

  it('counts the changes of a profile as changes of its content', async () => {
    assert.match((await diff('landscape.yaml', 'other.yaml')).out, /^other\.yaml: 1 change of the content\n/);
  });

  it('knows the name that git gives to a file that is not there', async () => {
    assert.match((await diff('/dev/null', 'b.bpmn')).out, /^b\.bpmn \(new\): [^]*“Antrag sichten” added/);
    assert.match((await diff('a.bpmn', '/dev/null')).out, /^a\.bpmn \(removed\): /);
  });

  it('takes a path that leads upwards for a path, also inside a repository', async () => {
    const repository = temporaryFolder({ 'a.bpmn': model('Antrag prüfen'), 'b.bpmn': model('Antrag sichten'), 'below/c.bpmn': model('Antrag') });
    assert.equal(spawnSync('git', ['init', '-q', repository]).status, 0);
    const { status, out } = await cli(path.join(repository, 'below'), ['diff', '../a.bpmn', '../b.bpmn']);
    assert.equal(status, 1);
    assert.match(out, /“Antrag sichten”/);
  });

  it('does not compare a model with something else', async () => {
    for (const files of [['a.bpmn', 'landscape.yaml'], ['landscape.yaml', 'a.bpmn'], ['b.orig', 'landscape.yaml']] as const) {
      const { status, out, err } = await diff(...files);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^prozessatlas: “.*” and “.*” are not files of one kind[^\n]*\n$/);
    }
  });
});
