import './location.js';
import 'mocha/mocha.js';
import { logLine } from './log.js';

/** Mocha's browser build defines itself globally. */
declare const mocha: BrowserMocha;
declare const Mocha: { reporters: { Base: object } };

/** Defines `describe` and `it` before the tests are loaded. */
export function mochaReady(): void {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false });
}

/** What VS Code calls; rejects when a test failed, which becomes exit status 1. */
export function runTests(): Promise<void> {
  Object.assign(Mocha.reporters.Base, { consoleLog: logLine });
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
