import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/system.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts a headless Chromium that talks to nobody of its own accord. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: QUIET });
}
