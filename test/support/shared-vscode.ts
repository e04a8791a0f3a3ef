import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { startServer } from '../../scripts/lib/vscode-server.mjs';
import { launchBrowser } from './browser.js';

interface Shared {
  readonly server: Awaited<ReturnType<typeof startServer>>;
  readonly browser: Browser;
}

let shared: Promise<Shared> | undefined;

/** The one VS Code server and the one browser of a test run, started with its first spec. */
export function sharedVSCode(): Promise<Shared> {
  return (shared ??= start());
}

/** Every window that is open at the moment. */
export async function openPages(): Promise<Page[]> {
  if (!shared) return [];
  const { browser } = await shared;
  return browser.contexts().flatMap((context) => context.pages());
}

/** Ends both; called once at the end of the run. */
export async function stopShared(): Promise<void> {
  if (!shared) return;
  const { server, browser } = await shared;
  await browser.close();
  await server.stop();
}

/** `PROZESSATLAS_VSIX` names a packaged extension to test, `PROZESSATLAS_WEB` asks for the web extension host. */
async function start(): Promise<Shared> {
  const { PROZESSATLAS_VSIX: vsix, PROZESSATLAS_WEB: web } = process.env;
  const server = await startServer({
    ...(vsix ? { vsix } : { extension: root }),
    settings: web ? { 'remote.extensionKind': { 'prozessatlas.prozessatlas': ['web'] } } : {},
  });
  try {
    return { server, browser: await launchBrowser() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
