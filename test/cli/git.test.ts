import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readModel } from '../../src/core/bpmn/model.js';
import { installGit, isInstalledAs, uninstallGit } from '../../src/node/git-integration.js';
import { ownCommand } from '../../src/node/own-command.js';
import { prozessatlas } from '../support/built-cli.js';
import { MODEL, PROFILE, Repository, installed, run } from '../support/model-repository.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('git integration', () => {
  it('is installed twice and taken back without a trace', () => {
    const repository = new Repository();
    const state = (): (string | undefined)[] => [['.gitattributes'], ['.git', 'config'], ['.git', 'info', 'attributes'], ['.git', 'info', 'exclude']]
      .map((file) => path.join(repository.root, ...file)).map((file) => (existsSync(file) ? repository.read(file) : undefined));
    const before = state();
    assert.equal(run(repository, 'git', 'install').status, 0);
    const once = state();
    assert.ok(once.every((text, i) => text !== before[i]));
    assert.equal(run(repository, 'git', 'install').status, 0);
    assert.deepEqual(state(), once);
    assert.equal(run(repository, 'git', 'uninstall').status, 0);
    assert.deepEqual(state(), before);
  });

  it('gives back attributes of every kind byte for byte', () => {
    for (const bytes of ['', '*.md text\n', '*.md text', '*.md text\r\n*.png binary\r\n', 'Pr\u00fcfung/* text\n']) {
      const repository = new Repository();
      const files = [['.gitattributes'], ['.git', 'info', 'attributes']].map((file) => path.join(repository.root, ...file));
      for (const file of files) writeFileSync(file, bytes, 'latin1');
      for (const change of [installGit, installGit, uninstallGit]) change(repository.root, 'prozessatlas');
      for (const file of files) assert.equal(readFileSync(file, 'latin1'), bytes);
    }
  });

  it('leaves no folder behind where git was set up without a template', () => {
    const root = temporaryFolder();
    spawnSync('git', ['init', '--quiet', '--template='], { cwd: root });
    const files = (): string[] => readdirSync(root, { recursive: true }).map(String).sort();
    const before = files();
    for (const change of [installGit, uninstallGit]) change(root, 'prozessatlas');
    assert.deepEqual(files(), before);
  });

  it('gives back a configuration of every kind byte for byte', () => {
    for (const own of ['[alias]\n\tst = status', '[diff "prozessatlas"]\n\tcachetextconv = true\n', '# Ende\n', '; Ende\r\n']) {
      const repository = new Repository();
      const file = path.join(repository.root, '.git', 'config');
      writeFileSync(file, repository.read(file) + own);
      const before = repository.read(file);
      for (const change of [installGit, installGit, uninstallGit]) change(repository.root, 'prozessatlas');
      assert.equal(repository.read(file), before);
    }
  });

  it('stands in for settings that were there before, and gives them back', () => {
    const repository = new Repository();
    const file = path.join(repository.root, '.git', 'config');
    const own = '[diff "prozessatlas"]\n\ttextconv = my-textconv # mine\n\tbinary = true\n[merge "prozessatlas"]\n\tname = Mine\n\tdriver = my-driver %O %A %B\n[alias]\n\tst = status\n';
    writeFileSync(file, repository.read(file) + own);
    const before = repository.read(file);
    for (const command of ['/opt/a (1)/prozessatlas', '/opt/b/prozessatlas']) {
      installGit(repository.root, command);
      installGit(repository.root, command);
      assert.equal(repository.git('config', 'diff.prozessatlas.textconv').out.trim(), `${command} textconv`);
      assert.equal(repository.git('config', 'merge.prozessatlas.driver').out.trim(), `${command} merge %O %A %B -o %A --path %P`);
    }
    assert.equal(repository.git('config', '--get-all', 'merge.prozessatlas.driver').out.trim().split('\n').length, 2);
    uninstallGit(repository.root);
    assert.equal(repository.read(file), before);
    uninstallGit(repository.root);
    assert.equal(repository.read(file), before);
  });

  it('leaves alone the attributes that others have committed', () => {
    const repository = installed();
    const clone = path.join(repository.root, '..', 'Kopie');
    repository.git('clone', '--quiet', repository.root, clone);
    const files = ['.gitattributes', path.join('.git', 'config'), path.join('.git', 'info', 'exclude')].map((file) => path.join(clone, file));
    const before = files.map((file) => repository.read(file));
    for (const change of [installGit, installGit, uninstallGit]) change(clone, 'prozessatlas');
    assert.deepEqual(files.map((file) => repository.read(file)), before);
    assert.ok(!existsSync(path.join(clone, '.git', 'info', 'attributes')));
  });

  it('renews its block where it stands', () => {
    const repository = new Repository();
    run(repository, 'git', 'install');
    const file = path.join(repository.root, '.gitattributes');
    writeFileSync(file, `${repository.read(file)}*.png binary\n`);
    const before = repository.read(file);
    run(repository, 'git', 'install');
    assert.equal(repository.read(file), before);
    run(repository, 'git', 'uninstall');
    assert.equal(repository.read(file), '*.md text\n*.png binary\n');
  });

  it('starts this very program, never one that a registry offers under its name', () => {
    const repository = new Repository();
    run(repository, 'git', 'install');
    const { out } = repository.git('config', '--get-regexp', 'prozessatlas');
    assert.doesNotMatch(out, /npx/);
    assert.ok(out.includes(`'${process.execPath}' '${path.resolve('dist', 'cli.mjs')}' textconv`));
  });

  it('works with the programs that the extension brings along', () => {
    const repository = new Repository();
    const programs = path.resolve('dist', 'node', 'git-programs.mjs');
    installGit(repository.root, ownCommand({ node: process.execPath, isElectron: false, script: programs, env: {} }));
    assert.ok(isInstalledAs(repository.root, 'git-programs.mjs'));
    repository.commit('attributes');
    repository.diverge([['name="Antrag prüfen"', 'name="Unterlagen prüfen"']], [['name="Antrag erledigt"', 'name="Bescheid versandt"']]);
    assert.match(repository.git('diff', 'other', 'main').out, /^\+.*Bescheid versandt/m);
    assert.doesNotMatch(repository.git('diff', 'other', 'main').out, /<endEvent/);
    assert.equal(repository.git('merge', '--quiet', '--no-edit', 'other').status, 0);
    const merged = repository.read(repository.model);
    assert.ok(merged.includes('Unterlagen prüfen') && merged.includes('Bescheid versandt'));
  });

  it('says when git refuses, and does not claim to be done', () => {
    const repository = new Repository();
    writeFileSync(path.join(repository.root, '.git', 'config.lock'), '');
    const { status, out, err } = run(repository, 'git', 'install');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /config/);
  });

  it('refuses a folder that is no repository', () => {
    const { status, err } = prozessatlas(['git', 'install'], { cwd: temporaryFolder() });
    assert.equal(status, 2);
    assert.match(err, /git repository/);
  });

  it('lets git diff speak in words', () => {
    const repository = new Repository();
    run(repository, 'git', 'install');
    writeFileSync(repository.model, MODEL.replace('Antrag prüfen', 'Antrag sichten'));
    const { out } = repository.git('diff', '--', 'Modelle');
    assert.match(out, /^-.*Antrag prüfen/m);
    assert.match(out, /^\+.*Antrag sichten/m);
    assert.doesNotMatch(out, /<task/);
  });

  it('gives VS Code the file itself where it asks for an earlier state', () => {
    const repository = new Repository();
    run(repository, 'git', 'install');
    const bytes = Buffer.from(MODEL.replace('UTF-8', 'ISO-8859-1').replace('prüfen', 'überprüfen'), 'latin1');
    writeFileSync(repository.model, bytes);
    repository.commit('attributes');
    const asVSCode = spawnSync('git', ['show', '--textconv', 'HEAD:Modelle/Antrag prüfen.bpmn'], { cwd: repository.root, env: { ...process.env, VSCODE_GIT_COMMAND: 'show' } });
    assert.deepEqual(asVSCode.stdout, bytes);
  });

  it('tells when and why an element changed, and by whom only when asked', () => {
    const repository = new Repository();
    writeFileSync(repository.model, MODEL.replace('Antrag prüfen', 'Antrag sichten'));
    repository.commit('Wortlaut der Satzung');
    writeFileSync(repository.model, repository.read(repository.model).replace('Antrag erledigt', 'Antrag entschieden'));
    repository.commit('Ende umbenannt');
    const { status, out } = run(repository, 'history', 'Modelle/Antrag prüfen.bpmn', 'Antrag sichten');
    assert.equal(status, 0);
    assert.match(out, /Wortlaut der Satzung\n {2}Task “Antrag prüfen” renamed to “Antrag sichten”/);
    assert.match(out, /base\n {2}Task “Antrag prüfen” added/);
    assert.doesNotMatch(out, /Ende umbenannt|\(Test\)/);
    assert.match(run(repository, 'history', 'Modelle/Antrag prüfen.bpmn', 'A', '--names').out, /Wortlaut der Satzung \(Test\)/);
    assert.equal(run(repository, 'history', 'Modelle/Antrag prüfen.bpmn', 'Nirgends').status, 2);
  });

  it('tells of each branch what was changed there', () => {
    const repository = installed();
    repository.diverge([['Antrag prüfen', 'Antrag sichten']], [['Antrag erledigt', 'Antrag entschieden']]);
    repository.git('merge', '--quiet', '--no-edit', 'other');
    const { out } = run(repository, 'history', 'Modelle/Antrag prüfen.bpmn', 'A');
    assert.deepEqual(out.match(/Task .*/g), ['Task “Antrag prüfen” renamed to “Antrag sichten”', 'Task “Antrag prüfen” added between “Antrag eingegangen” and “Antrag erledigt”']);
  });

  it('works in a further work tree, and in a submodule from the folder around it', () => {
    const repository = installed();
    const tree = path.join(repository.root, '..', 'Zweiter Baum');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', tree);
    const around = path.join(repository.root, '..', 'Alles');
    mkdirSync(around);
    const inAround = (...args: string[]) => spawnSync('git', ['-c', 'protocol.file.allow=always', '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: around, encoding: 'utf8' });
    inAround('init', '--quiet', '--initial-branch=main');
    inAround('submodule', '--quiet', 'add', repository.root, 'Teil');
    inAround('commit', '--quiet', '--message', 'around');
    for (const place of [tree, path.join(around, 'Teil')]) {
      const file = path.join(place, 'Modelle', 'Antrag prüfen.bpmn');
      const inPlace = (...args: string[]) => spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: place, encoding: 'utf8' }).status;
      const change = (from: string, to: string): number | null => {
        writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
        return inPlace('commit', '--quiet', '--all', '--message', to);
      };
      const config = spawnSync('git', ['config', '--list', '--local'], { cwd: place, encoding: 'utf8' }).stdout;
      assert.equal(prozessatlas(['git', 'install'], { cwd: place }).status, 0);
      inPlace('switch', '--quiet', '--create', 'left');
      assert.equal(change('Antrag prüfen', 'Antrag sichten'), 0);
      inPlace('switch', '--quiet', '--create', 'right', 'HEAD~1');
      assert.equal(change('Antrag erledigt', 'Antrag entschieden'), 0);
      assert.equal(inPlace('merge', '--quiet', '--no-edit', 'left'), 0);
      assert.match(readFileSync(file, 'utf8'), /Antrag sichten[^]*Antrag entschieden/);
      assert.match(prozessatlas(['history', path.relative(around, file), 'A'], { cwd: around }).out, /renamed to “Antrag sichten”/);
      if (place !== tree) {
        assert.match(prozessatlas(['validate', '--changed-since', 'HEAD'], { cwd: around }).out, /Antrag prüfen\.bpmn/);
        assert.equal(prozessatlas(['git', 'uninstall'], { cwd: place }).status, 0);
        assert.equal(spawnSync('git', ['config', '--list', '--local'], { cwd: place, encoding: 'utf8' }).stdout, config);
      }
    }
  });

  it('stops at a conflict with a well-formed file and both versions beside it', () => {
    const repository = new Repository();
    run(repository, 'git', 'install');
    repository.commit('attributes');
    repository.diverge([['Antrag prüfen', 'Antrag sichten'], ['Antrag erledigt', 'Antrag entschieden']], [['Antrag prüfen', 'Antrag ansehen']]);
    assert.equal(repository.git('merge', '--no-edit', 'other').status, 1);
    assert.equal(repository.git('status', '--porcelain', '-z').out, 'UU Modelle/Antrag prüfen.bpmn\0', 'what waits for a decision is no state of the models');
    const text = repository.read(repository.model);
    assert.deepEqual(readModel(text).xml.problems, []);
    assert.match(text, /Antrag ansehen/);
    assert.match(text, /Antrag entschieden/);
    const sidecar = JSON.parse(repository.read(`${repository.model}.conflicts.json`));
    assert.deepEqual(sidecar.conflicts.map(({ elementId, property, ours, theirs }: Record<string, string>) => [elementId, property, ours, theirs]), [['A', 'name', 'Antrag ansehen', 'Antrag sichten']]);
  });

  it('compares two revisions, in every format', () => {
    const repository = new Repository();
    writeFileSync(repository.model, MODEL.replace('Antrag prüfen', 'Antrag <b>sichten</b>'.replaceAll('<', '&lt;')));
    writeFileSync(repository.profile, PROFILE.replace('0.1.0', '0.2.0'));
    repository.commit('edit');
    const text = run(repository, 'diff', 'HEAD~1..HEAD');
    assert.equal(text.status, 1);
    assert.match(text.out, /Antrag prüfen” renamed to “Antrag <b>sichten<\/b>”/);
    assert.match(text.out, /version: “0\.2\.0” instead of “0\.1\.0”/);
    const { version, changes } = JSON.parse(run(repository, 'diff', 'HEAD~1..HEAD', 'Modelle/Antrag prüfen.bpmn', '--format', 'json').out);
    assert.deepEqual([version, changes.map(({ kind, layer, elementId, property }: Record<string, string>) => [kind, layer, elementId, property])], [1, [['changed', 'semantic', 'A', 'name']]]);
    assert.doesNotMatch(run(repository, 'diff', 'HEAD~1..HEAD', '--format', 'markdown').out, /<b>/);
    const html = run(repository, 'diff', 'HEAD~1..HEAD', '--format', 'html').out;
    assert.equal(html.match(/<svg/g)?.length, 2);
    assert.doesNotMatch(html, /<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('knows a renamed file by either name, and says which file a change is in', () => {
    const repository = new Repository();
    repository.git('mv', repository.model, path.join(path.dirname(repository.model), 'Neu.bpmn'));
    writeFileSync(path.join(path.dirname(repository.model), 'Neu.bpmn'), MODEL.replace('Antrag prüfen', 'Antrag sichten'));
    repository.commit('rename');
    for (const name of ['Neu.bpmn', 'Antrag prüfen.bpmn']) {
      const { changes } = JSON.parse(run(repository, 'diff', 'HEAD~1..HEAD', `Modelle/${name}`, '--format', 'json').out);
      assert.deepEqual(changes.map((change: { path: string; elementId: string }) => [change.path, change.elementId]), [['Modelle/Neu.bpmn', 'A']]);
    }
    assert.match(run(repository, 'diff', 'HEAD~1..HEAD', 'Modele').err, /^prozessatlas: Modele: neither of the two revisions holds it\.\n$/);
  });

  it('says that a shallow clone lacks the history', () => {
    const repository = new Repository();
    repository.git('commit', '-q', '--allow-empty', '-m', 'two');
    const clone = path.join(temporaryFolder(), 'clone');
    repository.git('clone', '-q', '--depth', '1', pathToFileURL(repository.root).href, clone);
    for (const args of [['diff', 'HEAD~1..HEAD'], ['validate', '--changed-since', 'HEAD~1']]) {
      assert.match(prozessatlas(args, { cwd: clone }).err, /^prozessatlas: There is no revision “HEAD~1” here: this clone holds only a part of the history\. [^\n]*fetch-depth: 0[^\n]*\n$/);
    }
  });

  it('finds nothing between equal files and says what is missing', () => {
    const repository = new Repository();
    assert.deepEqual(run(repository, 'diff', repository.model, repository.model), { status: 0, out: 'No changes.\n', err: '' });
    for (const args of [['diff', 'no..where'], ['diff', repository.model], ['diff', repository.model, 'gone.bpmn'], ['merge', repository.model]]) {
      const { status, err } = run(repository, ...args);
      assert.equal(status, 2);
      assert.match(err, /^prozessatlas: [^\n]+\n$/);
    }
  });
});
