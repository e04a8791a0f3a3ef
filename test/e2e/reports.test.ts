import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { FrameLocator } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { repeatUntil } from '../support/eventually.js';
import { needsNode } from '../support/hosts.js';
import { Workbench } from '../support/workbench.js';

describe('reports of the landscape', () => {
  let workbench: Workbench;
  let report: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    const git = (...args: string[]): void => { execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: workbench.folder, env: { ...process.env, GIT_AUTHOR_DATE: '2026-06-01T12:00:00Z', GIT_COMMITTER_DATE: '2026-06-01T12:00:00Z' } }); };
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Anfang');
  });
  after(() => workbench.close());

  const open = async (command: string): Promise<void> => {
    await workbench.runCommand(command);
    report = await workbench.webview();
  };

  const inEveryTheme = async (name: string): Promise<void> => {
    for (const [theme, mark] of [['light', 'vscode-light'], ['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast']] as const) {
      await workbench.setTheme(theme);
      await report.locator(`body.${mark}[data-ready="true"]`).waitFor();
      await workbench.screenshot(`report-${name}-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  };

  it('show coverage per unit, the past from git, and what is missing', async function () {
    needsNode(this);
    await open('Prozessatlas: Abdeckung und Fortschritt zeigen');
    await report.getByText('Sachgebiet Asyl und humanitärer Aufenthalt').waitFor();
    await report.getByRole('row').filter({ hasText: '1. Juni 2026' }).waitFor();
    await inEveryTheme('progress');
    await report.getByRole('link', { name: /Chancenkarte erteilen/ }).click();
    await workbench.tab('abh-erw-030.process.yaml').waitFor();
  });

  it('show the life of a process', async function () {
    needsNode(this);
    await workbench.openFile('abh-asy-010.process.yaml');
    await open('Prozessatlas: Verlauf des Prozesses zeigen');
    await report.getByText(/Freigegeben.*durch Abteilungsleitung/).first().waitFor();
    await report.getByText('Steckbrief angelegt').waitFor();
    await inEveryTheme('history');
  });

  it('show what a law touches; marking it as changed puts its processes on the review list', async () => {
    await workbench.runCommand('Prozessatlas: Rechtsänderung vermerken');
    await workbench.answer('§ 18b AufenthG');
    await workbench.answer('2026-11-01');
    report = await workbench.webview();
    await report.getByRole('heading', { name: /§ 18b AufenthG: .*geändert am 1\. November 2026/ }).waitFor();
    await workbench.written('catalogs/laws.yaml', /citation: "?§ 18b AufenthG[^]*?changedOn: 2026-11-01/);
    await inEveryTheme('impact');
    await report.locator('[data-action="markLawChecked"][data-path$="abh-erw-010.process.yaml"]').click();
    await report.getByRole('row').filter({ hasText: 'Fachkräfte' }).getByText(/geprüft am/).waitFor();
  });

  it('show the documents with their uses; a new one is entered by answering three questions', async () => {
    await open('Prozessatlas: Dokumentenregister zeigen');
    const row = report.getByRole('row').filter({ hasText: 'Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels' });
    await row.getByRole('link', { name: 'Aufenthaltserlaubnis für Fachkräfte erteilen' }).waitFor();
    await row.getByRole('link', { name: 'Antrag auf Erteilung' }).waitFor(); // the file is there
    await inEveryTheme('documents');
    workbench.write('documents/merkblatt.md', '# Merkblatt Unterlagen\n');
    await workbench.openFile('merkblatt.md');
    await workbench.runCommand('Prozessatlas: Ins Dokumentenregister eintragen …');
    await workbench.answer('Merkblatt Unterlagen');
    await workbench.answer('Merkblatt');
    await workbench.answer('Später festlegen');
    await report.getByText('Merkblatt Unterlagen').first().waitFor();
    await workbench.written('catalogs/documents.yaml', /- id: doc:merkblatt-unterlagen\n  name: Merkblatt Unterlagen\n  kind: leaflet\n  file: \.\.\/documents\/merkblatt\.md\n$/);
  });

  it('take a file that is dropped on a process into the documents', async () => {
    await workbench.showContainer('Prozessatlas');
    const row = workbench.treeRow('1.1.2 Rechtsänderung umsetzen'); // with its number: among the open points it has a row as well
    // A tree that is being built anew forgets what was opened in it or dropped on it.
    await repeatUntil(async () => {
      if (!await row.isVisible()) await workbench.treeRow('Führung und Steuerung').click();
      await row.evaluate((target) => {
        const data = new DataTransfer();
        data.items.add(new File(['# Checkliste Rechtsänderung\n'], 'checkliste.md', { type: 'text/markdown' }));
        const { x, y, height } = target.getBoundingClientRect();
        for (const kind of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, clientX: x + 40, clientY: y + height / 2 }));
      }, undefined, { timeout: 5000 });
    }, () => workbench.page.locator('.quick-input-widget:visible').waitFor({ timeout: 5000 }));
    for (const answer of ['Anleitung', 'Checkliste Rechtsänderung', 'Arbeitshilfe', 'Später festlegen']) await workbench.answer(answer);
    report = await workbench.webview();
    await report.getByText('Checkliste Rechtsänderung').first().waitFor();
    assert.equal(workbench.read('documents/checkliste.md'), '# Checkliste Rechtsänderung\n');
    await workbench.written('processes/abh-man/abh-man-020.process.yaml', /ref: doc:checkliste-rechtsaenderung, use: instruction|ref: doc:checkliste-rechtsaenderung\n\s+use: instruction/);
  });
});
