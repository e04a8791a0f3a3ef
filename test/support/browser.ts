import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/system.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const options = (): LaunchOptions => ({ executablePath: ensureChromium(), args: QUIET });

/** Starts a headless Chromium that talks to nobody of its own accord. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(options());
}

/** The same for several processes, which connect to its `wsEndpoint()`. */
export function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(options());
}
