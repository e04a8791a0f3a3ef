import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk, HandInOptions } from '../../src/extension/features/hand-in/ports.js';
import { HandIn } from '../../src/extension/features/hand-in/steps.js';
import { RealRepository } from '../support/git-repository.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">
  <process id="P">
    <task id="A" name="Antrag prüfen" /><task id="B" name="Bescheid erstellen" />
  </process>
</definitions>
`;
const FILE = 'antrag.bpmn';
const NOW = { now: () => new Date('2026-11-28T10:00:00Z') };

/** Somebody at a desk with a folder of their own; what is asked is answered from a list. */
class Colleague {
  readonly said: string[] = [];
  readonly pages: string[] = [];
  readonly copied: string[] = [];
  readonly decided: string[] = [];
  readonly repository: RealRepository;
  errors = 0;

  constructor(folder: string, private answers: (string | RegExp)[] = []) {
    this.repository = new RealRepository(folder);
  }

  answer(...answers: (string | RegExp)[]): this {
    this.answers = answers;
    return this;
  }

  steps(options: HandInOptions = {}): HandIn {
    return new HandIn(this.repository, this.desk(), 'de', { ...NOW, ...options });
  }

  write(text: string, file = FILE): void {
    writeFileSync(path.join(this.repository.root, file), text);
  }

  private desk(): Desk {
    const say = (sentence: string): void => void this.said.push(sentence);
    return {
      person: {
        tell: say,
        warn: say,
        offer: (sentence, actions) => {
          say(sentence);
          const chosen = actions.find(({ label }) => label === this.answers[0]);
          if (!chosen) return;
          this.answers.shift();
          chosen.act();
        },
        confirm: async (question, ...answers) => {
          say(question);
          return answers.includes(String(this.answers[0])) ? String(this.answers.shift()) : undefined;
        },
        ask: async (_title, _prompt, value) => {
          const next = this.answers.shift();
          return next === 'take it' ? value : next === 'escape' ? undefined : String(next);
        },
        choose: async (_title, items) => {
          const next = this.answers.shift();
          return items.find(({ label, description }) => (next instanceof RegExp ? next.test(`${label} ${description}`) : label === next))?.value;
        },
      },
      saveAll: async () => true,
      write: async (file, bytes) => writeFileSync(file, bytes),
      remove: async (file) => rmSync(file, { force: true }),
      errorsIn: async () => this.errors,
      showFindings: async () => undefined,
      decide: async (paths) => void this.decided.push(...paths),
      openPage: async (url) => void this.pages.push(url),
      copy: async (text) => void this.copied.push(text),
      log: () => undefined,
    };
  }
}

/** A shared place, and the folders of two people who work with it. */
function office(): { share: string; mine: Colleague; yours: Colleague } {
  const folder = temporaryFolder();
  const share = path.join(folder, 'Ablage.git');
  const first = path.join(folder, 'Erste Stelle');
  mkdirSync(share);
  mkdirSync(first);
  const mine = new Colleague(first);
  const inShare = new RealRepository(share);
  inShare.git('init', '--quiet', '--bare', '--initial-branch=main');
  mine.repository.git('init', '--quiet', '--initial-branch=main');
  name(mine);
  mine.write(MODEL);
  mine.repository.git('add', '--all');
  mine.repository.git('commit', '--quiet', '-m', 'Erster Stand');
  mine.repository.git('remote', 'add', 'origin', share);
  mine.repository.git('push', '--quiet', '-u', 'origin', 'main');
  inShare.git('clone', '--quiet', share, path.join(folder, 'Zweite Stelle'));
  const yours = new Colleague(path.join(folder, 'Zweite Stelle'));
  name(yours);
  return { share, mine, yours };
}

function name({ repository }: Colleague): void {
  repository.git('config', 'user.name', 'Stelle');
  repository.git('config', 'user.email', 'stelle@example.org');
}

/** What the second one changes and everybody shares at once. */
function share(colleague: Colleague, text: string): void {
  colleague.write(text);
  colleague.repository.git('commit', '--quiet', '-am', 'Geändert');
  colleague.repository.git('push', '--quiet', 'origin', 'main');
}

describe('the four commands without words of git', function () {
  this.timeout(60_000);

  it('keep a state on a branch of its own, and say what was kept', async () => {
    const { mine } = office();
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('take it').steps().saveState();
    assert.deepEqual(mine.said, ['Gesichert: Zwischenstand: antrag']);
    assert.equal(mine.repository.state.HEAD?.name, 'pruefung/2026-11-28-antrag');
    assert.equal(mine.repository.git('rev-parse', 'main'), mine.repository.git('rev-parse', 'origin/main'));
    await mine.steps().saveState();
    assert.equal(mine.said.at(-1), 'Es gibt keine Änderungen zu sichern.');
  });

  it('know what has just changed, also when VS Code drops a look at the repository', async () => {
    const { mine } = office();
    mine.write(MODEL.replace('prüfen', 'sichten'));
    mine.repository.dropped = 1;
    await mine.answer('take it').steps().saveState();
    assert.deepEqual(mine.said, ['Gesichert: Zwischenstand: antrag']);
  });

  it('work in a further work tree and in a submodule, too', async () => {
    const { mine, yours, share: place } = office();
    const folder = path.dirname(place);
    mine.repository.git('worktree', 'add', '--quiet', '-b', 'zweiter', path.join(folder, 'Zweiter Baum'), 'main');
    const around = path.join(folder, 'Alles');
    mkdirSync(around);
    const outer = new RealRepository(around);
    outer.git('init', '--quiet');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', place, 'Teil');
    share(yours, MODEL.replace('erstellen', 'verfassen'));
    for (const root of [path.join(folder, 'Zweiter Baum'), path.join(around, 'Teil')]) {
      const here = new Colleague(root);
      name(here);
      here.write(here.repository.read(FILE).replace('prüfen', 'sichten'));
      await here.answer('take it').steps({ base: 'main' }).saveState();
      await here.steps({ base: 'main' }).fetchLatest();
      await here.steps({ base: 'main' }).handIn();
      assert.equal(here.said[0], 'Gesichert: Zwischenstand: antrag');
      assert.match(here.repository.read(FILE), /Antrag sichten.*Bescheid verfassen/);
      assert.match(here.said.at(-1)!, /übergeben/);
    }
  });

  it('do nothing when the question is dismissed', async () => {
    const { mine } = office();
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('escape').steps().saveState();
    assert.equal(mine.repository.state.HEAD?.name, 'main');
    assert.match(mine.repository.read(FILE), /sichten/);
  });

  it('hand over changes and show the page for the review', async () => {
    const { mine, share: place } = office();
    mine.repository.git('remote', 'set-url', '--push', 'origin', place);
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('Antrag wird gesichtet', 'Namen kopieren').steps().handIn();
    assert.match(mine.said.at(-1)!, /unter dem Namen „pruefung\/2026-11-28-antrag“ übergeben/);
    assert.deepEqual(mine.copied, ['pruefung/2026-11-28-antrag']);
    assert.match(new RealRepository(place).git('log', '-1', '--format=%s', 'pruefung/2026-11-28-antrag'), /Antrag wird gesichtet/);

    // Handing in again adds to the same review.
    mine.write(MODEL.replace('prüfen', 'ansehen'));
    await mine.answer('Noch einmal').steps().handIn();
    assert.match(new RealRepository(place).git('log', '-1', '--format=%s', 'pruefung/2026-11-28-antrag'), /Noch einmal/);
  });

  it('ask before errors are handed over', async () => {
    const { mine, share: place } = office();
    mine.write(MODEL.replace('prüfen', 'sichten'));
    mine.errors = 2;
    await mine.steps().handIn();
    assert.match(mine.said.at(-1)!, /sind noch 2 Fehler/);
    assert.equal(new RealRepository(place).git('branch', '--list', 'pruefung/*'), '');
    await mine.answer('Trotzdem zur Prüfung geben', 'Geprüft').steps().handIn();
    assert.match(mine.said.at(-1)!, /übergeben/);
  });

  it('say that there is nothing to hand in', async () => {
    const { mine } = office();
    await mine.steps().handIn();
    assert.deepEqual(mine.said, ['Es gibt keine Änderungen zur Prüfung: Ihr Stand ist der gemeinsame.']);
  });

  it('bring in the latest state and keep what was not kept yet', async () => {
    const { mine, yours } = office();
    share(yours, MODEL.replace('Bescheid erstellen', 'Bescheid zustellen'));
    await mine.steps().fetchLatest();
    assert.match(mine.said.at(-1)!, /neuesten Stand; eine Datei ist neu/);
    share(yours, MODEL.replace('Bescheid erstellen', 'Bescheid versenden'));
    mine.write(mine.repository.read(FILE).replace('prüfen', 'sichten'));
    await mine.steps().fetchLatest();
    const text = mine.repository.read(FILE);
    assert.match(text, /Antrag sichten.*Bescheid versenden/s);
    assert.doesNotMatch(text, /<{7}/);
    assert.match(mine.repository.git('log', '-1', '--format=%s'), /^Neuesten Stand geholt$/m);
    await mine.steps().fetchLatest();
    assert.equal(mine.said.at(-1), 'Sie haben den neuesten Stand.');
  });

  it('lead to the decision where both changed the same, and refuse everything else until then', async () => {
    const { mine, yours } = office();
    share(yours, MODEL.replace('prüfen', 'ansehen').replace('Bescheid', 'Entscheidung'));
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('Offene Stellen entscheiden').steps().fetchLatest();
    assert.match(mine.said.at(-1)!, /Eine Datei wurde auch von anderen/);
    assert.deepEqual(mine.decided, [path.join(mine.repository.root, FILE)]);
    assert.equal(mine.repository.read(FILE), MODEL.replace('prüfen', 'sichten').replace('Bescheid', 'Entscheidung'));
    for (const take of [() => mine.steps().saveState(), () => mine.steps().handIn(), () => mine.steps().goBack(), () => mine.steps().fetchLatest()]) {
      await take();
      assert.match(mine.said.at(-1)!, /^Zwei Fassungen werden noch zusammengeführt/);
    }
  });

  it('finish what was decided before they bring in the latest state', async () => {
    const { mine, yours } = office();
    share(yours, MODEL.replace('prüfen', 'ansehen'));
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.steps().fetchLatest();
    // Decided for the own version, so nothing differs from it.
    mine.repository.git('add', '--all');
    share(yours, MODEL.replace('prüfen', 'ansehen').replace('Bescheid', 'Entscheidung'));
    await mine.steps().fetchLatest();
    assert.match(mine.said.at(-1)!, /neuesten Stand/);
    assert.match(mine.repository.read(FILE), /Antrag sichten.*Entscheidung erstellen/s);
  });

  it('go back to an earlier state, and forth again', async () => {
    const { mine } = office();
    mine.write('Neue Datei', 'neu.txt');
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('Zweiter Stand').steps().saveState();
    mine.write(MODEL.replace('prüfen', 'ansehen'));
    await mine.answer(/Erster Stand/).steps().goBack();
    assert.match(mine.said.at(-1)!, /^Sie sind zurück beim Stand vom/);
    assert.equal(mine.repository.read(FILE), MODEL);
    assert.ok(!existsSync(path.join(mine.repository.root, 'neu.txt')));
    await mine.answer(/vor dem Zurückgehen/, 'Nur „antrag.bpmn“').steps().goBack(path.join(mine.repository.root, FILE));
    assert.match(mine.repository.read(FILE), /ansehen/);
    assert.ok(!existsSync(path.join(mine.repository.root, 'neu.txt')));
  });

  it('keep work on an earlier state that was looked at', async () => {
    const { mine } = office();
    mine.repository.git('checkout', '--quiet', '--detach');
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('Notiz').steps().saveState();
    assert.equal(mine.repository.state.HEAD?.name, 'pruefung/2026-11-28-antrag');
  });

  it('ask for a name where none is known, and only then', async () => {
    const { mine } = office();
    mine.repository.git('config', '--unset', 'user.name');
    mine.repository.git('config', '--unset', 'user.email');
    mine.repository.git('config', 'user.useConfigOnly', 'true');
    mine.write(MODEL.replace('prüfen', 'sichten'));
    await mine.answer('Notiz', 'Sachgebiet A', 'sg-a@example.org').steps().saveState();
    assert.deepEqual(mine.said, ['Gesichert: Notiz']);
    assert.match(mine.repository.git('log', '-1', '--format=%an'), /Sachgebiet A/);
  });

  it('say in one sentence what is missing, and lose nothing', async () => {
    const cases: readonly [what: string, prepare: (mine: Colleague, yours: Colleague, place: string) => void, take: (steps: HandIn) => Promise<void>, said: RegExp][] = [
      ['no shared place', (mine) => void mine.repository.git('remote', 'remove', 'origin'), (steps) => steps.handIn(), /^Es gibt noch keine gemeinsame Ablage/],
      ['no network', (mine) => void mine.repository.git('remote', 'set-url', 'origin', 'https://127.0.0.1:1/p.git'), (steps) => steps.handIn(), /^Die gemeinsame Ablage ist nicht erreichbar.*Es ging nichts verloren/],
      ['no such place', (mine) => void mine.repository.git('remote', 'set-url', 'origin', '/nirgends/p.git'), (steps) => steps.fetchLatest(), /^Die gemeinsame Ablage gibt es unter ihrer Adresse nicht/],
      ['a refusing check', (_mine, _yours, place) => writeFileSync(path.join(place, 'hooks', 'pre-receive'), '#!/bin/sh\necho "Nur über die Freigabe"\nexit 1\n', { mode: 0o755 }), (steps) => steps.handIn(), /^Eine Prüfung Ihrer IT hat das abgelehnt: Nur über die Freigabe Es ging/],
      ['a protected branch', (_mine, _yours, place) => writeFileSync(path.join(place, 'hooks', 'pre-receive'), '#!/bin/sh\necho "GitLab: You are not allowed to push code to protected branches on this project." >&2\nexit 1\n', { mode: 0o755 }), (steps) => steps.handIn(), /^Die gemeinsame Ablage lässt Sie nicht hinein/],
      ['a full disk', (_mine, _yours, place) => writeFileSync(path.join(place, 'hooks', 'pre-receive'), '#!/bin/sh\necho "fatal: write error: No space left on device" >&2\nexit 1\n', { mode: 0o755 }), (steps) => steps.handIn(), /^Auf diesem Rechner oder in der gemeinsamen Ablage ist kein Platz mehr/],
      ['an earlier state that is looked at, and no network', (mine) => { mine.repository.git('checkout', '--quiet', '--detach'); mine.repository.git('remote', 'set-url', 'origin', 'https://127.0.0.1:1/p.git'); }, (steps) => steps.handIn(), /^Die gemeinsame Ablage ist nicht erreichbar/],
      ['something git has no code for', (mine) => writeFileSync(path.join(mine.repository.root, '.git', 'hooks', 'post-checkout'), '#!/bin/sh\necho "fatal: bad object refs/heads/x" >&2\nexit 128\n', { mode: 0o755 }), (steps) => steps.handIn(), /^Das hat nicht geklappt\. Zeigen Sie Ihrer IT/],
    ];
    for (const [what, prepare, take, said] of cases) {
      const { mine, yours, share: place } = office();
      prepare(mine, yours, place);
      mine.write(MODEL.replace('prüfen', 'sichten'));
      await take(mine.answer('Notiz').steps());
      assert.match(mine.said.at(-1)!, said, what);
      assert.match(mine.said.at(-1)!, /Es ging nichts verloren|liegt auf diesem Rechner/, what);
      assert.doesNotMatch(mine.said.at(-1)!, /\b(?:git|commit|push|branch|remote|HEAD|fatal|merge)\b/i, what);
      assert.match(mine.repository.read(FILE), /sichten/, what);
    }
  });
});
