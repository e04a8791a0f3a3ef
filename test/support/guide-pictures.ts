import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { modelFromTemplate, templates } from '../../src/core/steps/templates.js';
import { prozessatlas } from './built-cli.js';
import { Diagram } from './diagram.js';
import { temporaryFolder } from './temporary-folder.js';
import { Workbench } from './workbench.js';

type Lang = 'en' | 'de';

const SIZE = { width: 1160, height: 720 };
const COMMANDS = {
  table: { en: 'Prozessatlas: Show as Table', de: 'Prozessatlas: Als Tabelle zeigen' },
  compare: { en: 'Prozessatlas: Compare with…', de: 'Prozessatlas: Vergleichen mit …' },
  saved: { en: 'Last saved', de: 'Zuletzt gespeichert' },
  paste: { en: 'Paste table or list…', de: 'Tabelle oder Liste einfügen …' },
} as const;

/** The pictures of the user guides, as guide-<name>.<lang>.jpg. */
export async function takeGuide(lang: Lang): Promise<void> {
  const save = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: path.join(root, 'docs', 'images', `guide-${name}.${lang}.jpg`), type: 'jpeg', quality: 72 });
  };
  const inWindow = async (options: Parameters<typeof Workbench.open>[0], act: (workbench: Workbench) => Promise<void>): Promise<void> => {
    const workbench = await Workbench.open({ lang, ...options });
    const before = workbench.page.viewportSize();
    await workbench.page.setViewportSize(SIZE);
    await act(workbench);
    if (before) await workbench.page.setViewportSize(before);
    await workbench.close();
  };

  await inWindow({ workspace: 'examples/auslaenderbehoerde' }, async (workbench) => {
    await workbench.showContainer('Prozessatlas');
    await workbench.expandRow('Gemeinsame Teilprozesse', 'Identität klären');
    await workbench.openFile('abh-que-010.bpmn');
    await workbench.webview();
    await workbench.settled();
    await save(workbench.page, 'example');
    await workbench.problems();
    await workbench.openFile('aufenthaltstitel-2019.bpmn');
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.webview();
    await workbench.settled();
    await save(workbench.page, 'check');
  });

  const application = templates.find(({ id }) => id === 'application')!;
  const file = { en: 'application.bpmn', de: 'antrag.bpmn' }[lang];
  const model = modelFromTemplate(application, { id: 'antrag', name: application.name[lang] }, lang);
  await inWindow({ files: { [file]: model } }, async (workbench) => {
    const diagram = await Diagram.open(workbench, file);
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.runCommand(COMMANDS.table[lang]);
    const table = await workbench.webview(1);
    await table.locator('td.text input').nth(2).focus();
    await workbench.settled();
    await save(workbench.page, 'model');
    await table.getByRole('button', { name: COMMANDS.paste[lang] }).click();
    await table.locator('textarea').fill(application.list![lang]);
    await workbench.settled();
    await save(workbench.page, 'paste');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.tabs-container .tab').nth(1).getByRole('button').first().click();
    await diagram.rename('Activity_2', { en: 'Ask for missing documents', de: 'Fehlende Unterlagen anfordern' }[lang]);
    await workbench.runCommand(COMMANDS.compare[lang]);
    await workbench.answer(COMMANDS.saved[lang]);
    await workbench.tab('↔').waitFor();
    await (await workbench.webview()).getByRole('listbox').press('ArrowDown');
    await workbench.settled();
    await save(workbench.page, 'compare');
    const out = temporaryFolder();
    prozessatlas(['portal', 'examples/auslaenderbehoerde', '-o', out, '--lang', lang, '--today', '2026-11-20']);
    const portal = await workbench.page.context().newPage();
    await portal.setViewportSize(SIZE);
    await portal.goto(pathToFileURL(path.join(out, 'processes/abh-erw-010.html')).href);
    await save(portal, 'publish');
    await portal.close();
  });
}
