import { chromium, type Browser } from 'playwright-core';
import { root } from '../../scripts/lib/root.mjs';
import { startServer } from '../../scripts/lib/vscode-server.mjs';
import { launchBrowserServer } from './browser.js';

/** Where the processes of a test run find the server and the browser that they share. */
const { env } = process;
const SERVER = 'PROZESSATLAS_E2E_SERVER';
const BROWSER = 'PROZESSATLAS_E2E_BROWSER';
const DATA = 'PROZESSATLAS_E2E_DATA';

export interface SharedVSCode {
  readonly browser: Browser;
  /** Address of the server. */
  readonly url: string;
  /** Folder in which the server keeps what users leave behind. */
  readonly dataDir: string;
}

/**
 * Starts the one VS Code server and the one browser of a test run. To be called once, in the main process.
 * `PROZESSATLAS_VSIX` names a packaged extension to test, `PROZESSATLAS_WEB` asks for the web extension host.
 *
 * @returns what ends both
 */
export async function startShared(): Promise<() => Promise<void>> {
  const { PROZESSATLAS_VSIX: vsix, PROZESSATLAS_WEB: web } = env;
  const server = await startServer({
    ...(vsix ? { vsix } : { extension: root }),
    settings: web ? { 'remote.extensionKind': { 'prozessatlas.prozessatlas': ['web'] } } : {},
  });
  try {
    const browser = await launchBrowserServer();
    env[SERVER] = server.url;
    env[DATA] = server.dataDir;
    env[BROWSER] = browser.wsEndpoint();
    return async () => {
      await browser.close();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

let connection: Promise<Browser> | undefined;

/** The running server and browser; `startShared` must have been called in this process or its parent. */
export async function sharedVSCode(): Promise<SharedVSCode> {
  const { [SERVER]: url, [BROWSER]: browser, [DATA]: dataDir } = env;
  if (url === undefined || browser === undefined || dataDir === undefined) throw new Error('VS Code has not been started for this run');
  return { url, dataDir, browser: await (connection ??= chromium.connect(browser)) };
}
