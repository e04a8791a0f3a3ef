import type { Page } from 'playwright-core';
import { sharedVSCode } from './shared-vscode.js';

/** Windows that wait for their next workspace, by their locale. */
const free = new Map<string, Page[]>();
const inUse = new Set<Page>();

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
  return page;
}

async function openWindow(locale: string): Promise<Page> {
  const { browser } = await sharedVSCode();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale });
  const page = await context.newPage();
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
