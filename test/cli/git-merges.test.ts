import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MODEL, PROFILE, Repository, installed, run } from '../support/model-repository.js';

describe('merges by git', () => {
  for (const [how, ...args] of [['merge', 'merge', '--no-edit', 'other'], ['rebase', 'rebase', 'other'], ['cherry-pick', 'cherry-pick', 'other']] as const) {
    it(`combines both sides in a ${how} of branches that have no attributes yet, in a further work tree, too`, () => {
      const repository = new Repository();
      repository.diverge([['name="Antrag prüfen"', 'name="Antrag sichten"'], ['version: 0.1.0', 'version: 0.2.0']], [['<task id="A"', '<userTask id="A"'], ['goal: Entscheidung', 'goal: Bescheid']]);
      repository.git('branch', 'third');
      run(repository, 'git', 'install');
      repository.git('checkout', '--quiet', '--', '.gitattributes');
      const tree = path.join(repository.root, '..', 'Zweiter Baum');
      repository.git('worktree', 'add', '--quiet', tree, 'third');
      for (const root of [repository.root, tree]) {
        assert.equal(spawnSync('git', args, { cwd: root }).status, 0);
        assert.equal(repository.read(path.join(root, 'Modelle', 'Antrag prüfen.bpmn')), MODEL.replace('<task id="A" name="Antrag prüfen"', '<userTask id="A" name="Antrag sichten"'));
        assert.equal(repository.read(path.join(root, 'Modelle', 'antrag.process.yaml')), PROFILE.replace('0.1.0', '0.2.0').replace('Entscheidung', 'Bescheid'));
      }
    });
  }

  it('combines what was put aside with what changed meanwhile', () => {
    const repository = installed();
    writeFileSync(repository.model, MODEL.replace('Antrag prüfen', 'Antrag sichten'));
    repository.git('stash', '--quiet');
    writeFileSync(repository.model, MODEL.replace('<task id="A"', '<userTask id="A"'));
    repository.commit('mine');
    assert.equal(repository.git('stash', 'pop', '--quiet').status, 0);
    assert.match(repository.read(repository.model), /<userTask id="A" name="Antrag sichten"/);
  });

  it('combines branches that were merged into each other before', () => {
    const repository = installed();
    repository.diverge([['Antrag prüfen', 'Antrag sichten']], [['Antrag erledigt', 'Antrag entschieden']]);
    repository.git('branch', 'before', 'main');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 0);
    repository.git('switch', '--quiet', 'other');
    assert.equal(repository.git('merge', '--no-edit', 'before').status, 0);
    writeFileSync(repository.model, repository.read(repository.model).replace('Antrag eingegangen', 'Antrag liegt vor'));
    repository.commit('other again');
    repository.git('switch', '--quiet', 'main');
    writeFileSync(repository.model, repository.read(repository.model).replace('<task id="A"', '<userTask id="A"'));
    repository.commit('mine again');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 0);
    assert.match(repository.read(repository.model), /Antrag liegt vor[^]*<userTask id="A" name="Antrag sichten"[^]*Antrag entschieden/);
  });

  it('asks again where branches that were merged into each other had decided differently', () => {
    const repository = installed();
    repository.diverge([['Antrag prüfen', 'Antrag sichten']], [['Antrag prüfen', 'Antrag ansehen']]);
    repository.git('branch', 'before', 'main');
    for (const [branch, other] of [['main', 'other'], ['other', 'before']] as const) {
      repository.git('switch', '--quiet', branch);
      assert.equal(repository.git('merge', '--no-edit', other).status, 1);
      repository.git('checkout', '--ours', '--', '.');
      repository.commit(`${branch} keeps its own`);
    }
    repository.git('switch', '--quiet', 'main');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 1);
    const { conflicts } = JSON.parse(repository.read(`${repository.model}.conflicts.json`)) as { conflicts: Record<string, string>[] };
    assert.deepEqual(conflicts.map(({ elementId, property, ours, theirs }) => [elementId, property, ours, theirs]), [['A', 'name', 'Antrag ansehen', 'Antrag sichten']]);
  });

  it('follows a file that one side renamed', () => {
    const repository = installed();
    repository.git('switch', '--quiet', '--create', 'other');
    repository.git('mv', 'Modelle/Antrag prüfen.bpmn', 'Modelle/Neuer Name.bpmn');
    repository.commit('renamed');
    repository.git('switch', '--quiet', 'main');
    writeFileSync(repository.model, MODEL.replace('Antrag erledigt', 'Antrag entschieden'));
    repository.commit('mine');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 0);
    assert.match(repository.read(path.join(repository.root, 'Modelle', 'Neuer Name.bpmn')), /Antrag entschieden/);
  });

  it('keeps our line ends where the other side has others', () => {
    const repository = installed();
    const crlf = MODEL.replaceAll('\n', '\r\n');
    writeFileSync(repository.model, crlf);
    repository.commit('crlf');
    repository.git('switch', '--quiet', '--create', 'other');
    writeFileSync(repository.model, MODEL.replace('Antrag prüfen', 'Antrag sichten'));
    repository.commit('other');
    repository.git('switch', '--quiet', 'main');
    writeFileSync(repository.model, crlf.replace('Antrag erledigt', 'Antrag entschieden'));
    repository.commit('mine');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 0);
    assert.equal(repository.read(repository.model), crlf.replace('Antrag erledigt', 'Antrag entschieden').replace('Antrag prüfen', 'Antrag sichten'));
  });

  it('takes a file that both sides added for one', () => {
    const repository = installed();
    const file = path.join(repository.root, 'neu.bpmn');
    repository.git('switch', '--quiet', '--create', 'other');
    writeFileSync(file, MODEL.replace('  </process>', '    <task id="X" name="Akte anlegen" />\n  </process>'));
    repository.commit('other');
    repository.git('switch', '--quiet', 'main');
    writeFileSync(file, MODEL.replace('  </process>', '    <task id="Y" name="Gebühr festsetzen" />\n  </process>'));
    repository.commit('mine');
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 0);
    const text = repository.read(file);
    assert.match(text, /Akte anlegen/);
    assert.match(text, /Gebühr festsetzen/);
    assert.equal(text.match(/id="A"/g)?.length, 1);
  });
});
