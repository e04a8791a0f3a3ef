import Mocha from 'mocha';
import { logLine } from './log.js';

const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false });

/** Defines `describe` and `it` before the tests are loaded. */
export function mochaReady(): void {
  mocha.suite.emit('pre-require', globalThis, '', mocha);
}

/** What VS Code calls; rejects when a test failed, which becomes exit status 1. */
export function runTests(): Promise<void> {
  Object.assign(Mocha.reporters.Base, { consoleLog: logLine });
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
