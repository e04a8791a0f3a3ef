import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { prozessatlas } from '../support/built-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** One page of every type. */
const PAGES = {
  start: 'index.html', process: 'processes/abh-erw-010.html', role: 'roles/sachbearbeitung.html', roles: 'roles/index.html', card: 'cards/abh-erw-010.sachbearbeitung.html',
  laws: 'laws.html', documents: 'documents.html', systems: 'systems.html', glossary: 'glossary.html', progress: 'progress.html',
  imprint: 'imprint.html', privacy: 'privacy.html', accessibility: 'accessibility.html', text: 'files/checkliste-unterlagen.html',
} as const;

describe('reading portal from a folder', () => {
  const out = temporaryFolder();
  const address = (page: string): string => pathToFileURL(path.join(out, page)).href;
  const requests: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  before(async () => {
    const { status, err } = prozessatlas(['portal', 'examples/auslaenderbehoerde', '-o', out, '--lang', 'de', '--today', '2026-11-20']);
    assert.equal(status, 0, err);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  after(() => browser.close());

  afterEach(() => {
    assert.deepEqual(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')), []);
    assert.deepEqual(complaints, []);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible on every type of page, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const [name, file] of Object.entries(PAGES)) {
        await page.goto(address(file));
        assert.deepEqual(await accessibilityViolations(page.mainFrame()), [], name);
      }
      await page.emulateMedia({ colorScheme: null });
    });
  }

  it('fits a phone and a zoom of 400 % without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [name, file] of Object.entries(PAGES)) {
      await page.goto(address(file));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('finds steps, laws and what the glossary says instead, as one types', async () => {
    await page.goto(address(PAGES.start));
    const found = async (question: string): Promise<string[]> => {
      const before = await page.locator('#found').innerText();
      await page.fill('#search', question);
      await page.waitForFunction((text) => document.querySelector('#found')!.textContent !== text, before);
      return page.locator('#results a').allInnerTexts();
    };
    assert.equal((await found('§ 18b'))[0], '§ 18b AufenthG');
    assert.ok((await found('Unterlagen nachfodern')).includes('Unterlagen nachfordern'));
    assert.ok((await found('Arbeitgeber')).includes('Beschäftigungsbetrieb'));
    await found('Voraussetzungen prüfen Fachkräfte');
    await page.keyboard.press('Enter');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('#results a')), 'Enter leads to the first result');
    await page.keyboard.press('Enter');
    await page.waitForURL(/processes\//);
  });

  it('leads from a step to its shape and from a shape to its step', async () => {
    await page.goto(address(PAGES.process));
    const step = page.locator('.narrative li.task').filter({ hasText: 'Voraussetzungen prüfen' }).first();
    const id = (await step.getAttribute('data-element-id'))!;
    await step.locator('a[data-show]').first().click();
    const shape = page.locator(`.picture [data-element-id="${id}"]`).first();
    assert.match((await shape.getAttribute('class')) ?? '', /marked/);
    await page.locator('.picture svg').evaluate((svg, element) => svg.querySelector(`[data-element-id="${element}"]`)!.dispatchEvent(new MouseEvent('click', { bubbles: true })), id);
    assert.ok(await step.evaluate((element) => element === document.activeElement));
  });

  it('zooms the diagram', async () => {
    await page.goto(address(PAGES.process));
    const width = (): Promise<number> => page.locator('.picture svg').evaluate((svg) => svg.clientWidth);
    const fitted = await width();
    await page.locator('[data-zoom="zoomIn"]').click();
    assert.ok((await width()) > fitted);
    await page.locator('[data-zoom="zoomFit"]').click();
    assert.equal(await width(), fitted);
  });

  it('remembers ticks and the role of the reader', async () => {
    await page.goto(address(PAGES.role));
    await page.locator('.checks input').first().check();
    await page.reload();
    assert.ok(await page.locator('.checks input').first().isChecked());
    await page.goto(address(PAGES.start));
    await page.selectOption('#role', { label: 'Sachbearbeitung' });
    await page.reload();
    await page.locator('#to-role').click();
    await page.waitForURL(/roles\/sachbearbeitung\.html/);
  });

  it('leads a newcomer from the landscape to a process, its news, its other way, a test and a called process', async () => {
    await page.goto(address(PAGES.start));
    assert.ok(await page.locator('section[aria-labelledby="due"] a').first().isVisible());
    await page.locator('section[aria-labelledby="recent"]').getByRole('link', { name: 'Vorübergehenden Schutz gewähren' }).click();
    await page.locator('section[aria-labelledby="changes"]').getByText('„Titel prüfen“ umbenannt in „Vorhandenen Titel prüfen“').waitFor();
    await page.goto(address(PAGES.process));
    assert.ok(await page.getByRole('note').getByText('Eine neuere Fassung ist in Arbeit').isVisible());
    assert.match((await page.locator('.narrative a.report').first().getAttribute('href'))!, /^mailto:.*abh-erw-010.*1\.0\.0.*Activity_AkteAnlegen/);
    await page.locator('.variant summary').click();
    const [main, other] = await page.locator('.variant .side-by-side > div').all();
    const [left, right] = [(await main!.boundingBox())!, (await other!.boundingBox())!];
    assert.ok(left.y === right.y && left.x + left.width <= right.x);
    const question = page.locator('.self-test li').first();
    await question.locator('summary').click();
    assert.ok(await question.locator('details p').isVisible());
    await page.locator('.narrative').getByRole('link', { name: 'Akte anlegen' }).first().click();
    await page.waitForURL(/abh-unt-010/);
  });

  it('tells a role what has changed, and a catalogue who uses what', async () => {
    await page.goto(address('roles/servicestelle.html'));
    await page.locator('section[aria-labelledby="changed"]').getByText('„Titel prüfen“ umbenannt').waitFor();
    await page.goto(`${address(PAGES.laws)}#aufenthg-24`);
    const law = page.locator('.entry:target');
    assert.match(await law.innerText(), /Vorübergehenden Schutz gewähren zuletzt geprüft am 5\. Oktober 2026/);
    await page.goto(address(PAGES.systems));
    await page.getByText('Medienbruch').first().waitFor();
    await page.goto(`${address(PAGES.documents)}#checkliste-unterlagen`);
    assert.match(await page.locator('.entry:target').innerText(), /Verantwortliche Stelle/);
    await page.locator('.entry:target').getByRole('link', { name: /^Öffnen/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Checkliste' }).waitFor();
    await page.goto(address(PAGES.progress));
    await page.getByText('22 von 63 Prozessen sind freigegeben').waitFor();
  });

  it('prints everything a process page folds away', async () => {
    await page.goto(address(PAGES.process));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.variant .narrative').first().isVisible());
    assert.ok(!(await page.locator('nav').first().isVisible()));
    await page.emulateMedia({ media: null });
  });

  it('prints a step card on one page of A5', async () => {
    await page.goto(address(PAGES.card));
    const pdf = (await page.pdf({ format: 'A5' })).toString('latin1');
    assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 1);
  });

  it('runs nothing, fetches nothing and fits a phone, whatever the landscape holds', async () => {
    const script = '<img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>';
    const name = `${'Verwaltungsangelegenheit'.repeat(12)} ${script}`;
    const landscape = temporaryFolder({
      'landscape.yaml': `schemaVersion: "1"\nname: ${JSON.stringify(name)}\n`,
      'catalogs/documents.yaml': `- { id: doc:a, name: ${JSON.stringify(name)}, file: ../text.md }\n- { id: doc:b, name: B, file: ../drawing.svg }\n`,
      'text.md': `# ${name}\n\n${script} ![](drawing.svg) ![](https://evil.example/y.png) [x](javascript:alert(1))\n`,
      'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="https://evil.example/z.png"/><script>alert(1)</script></svg>',
      'a.process.yaml': `{ id: a, name: ${JSON.stringify(name)}, status: released, version: 1.0.0, goal: ${JSON.stringify(name)}, model: { bpmn: a.bpmn } }\n`,
      'a.bpmn': `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="a"><task id="T" name="${name.replaceAll('<', '&lt;')}"/></process></definitions>`,
    });
    const site = path.join(landscape, 'site');
    assert.equal(prozessatlas(['portal', landscape, '-o', site, '--lang', 'de']).status, 0);
    let dialogs = 0;
    page.on('dialog', (dialog) => { dialogs++; void dialog.dismiss(); });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const file of ['index.html', 'processes/a.html', 'documents.html', 'files/text.html', 'files/drawing.html', 'progress.html']) {
      await page.goto(pathToFileURL(path.join(site, file)).href);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), file);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.equal(dialogs, 0);
  });

  it('can be read without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address(PAGES.process));
    assert.ok(await plain.locator('.narrative').getByText('Voraussetzungen prüfen').first().isVisible());
    assert.ok(!(await plain.locator('.zoom').isVisible()));
    await context.close();
  });
});
