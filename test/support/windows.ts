import type { Page } from 'playwright-core';
import { sharedVSCode } from './shared-vscode.js';

/** Windows that wait for their next workspace, by their locale. */
const free = new Map<string, Page[]>();
const inUse = new Set<Page>();
/** What each window wrote to its console lately, and what it could not load. */
const consoles = new WeakMap<Page, string[]>();
const CONSOLE_LINES = 30;

/** Every window in which a test acts at the moment. */
export function windowsInUse(): readonly Page[] {
  return [...inUse];
}

/**
 * A window without any memory of what it showed before. One that was given back is taken rather than opened anew: the
 * browser then has the code of VS Code compiled, which is half of the work of opening a workspace.
 */
export async function takeWindow(locale: string): Promise<Page> {
  const page = free.get(locale)?.pop() ?? (await openWindow(locale));
  inUse.add(page);
  consoles.set(page, []);
  return page;
}

/** The last lines of a window's console, for the report of a failure. */
export function consoleOf(page: Page): string {
  return (consoles.get(page) ?? []).join('\n');
}

async function openWindow(locale: string): Promise<Page> {
  const { browser } = await sharedVSCode();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const note = (line: string): void => {
    const lines = consoles.get(page);
    if (lines && lines.push(line) > CONSOLE_LINES) lines.shift();
  };
  page.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('requestfailed', (request) => note(`not loaded: ${request.url()}: ${request.failure()?.errorText}`));
  page.on('dialog', (dialog) => void dialog.accept()); // VS Code asks before it leaves unsaved edits
  return page;
}

/** Ends what runs in a window, makes it forget everything and keeps it for later. */
export async function giveBackWindow(page: Page, locale: string): Promise<void> {
  inUse.delete(page);
  const { url } = await sharedVSCode();
  await page.goto(`${url}version`); // a page of the same origin: another would get a process of its own
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name!);
        request.onsuccess = request.onerror = resolve;
      });
    }
  });
  free.set(locale, [...(free.get(locale) ?? []), page]);
}
