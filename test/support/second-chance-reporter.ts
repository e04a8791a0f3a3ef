import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Base, Spec } = Mocha.reporters;
const { EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING, EVENT_TEST_RETRY } = Mocha.Runner.constants;

type Outcome = 'passes' | 'pending' | 'failures';

/**
 * Leaves specs in which something failed out of the summary and writes their names, one per line, to the file of the reporter
 * option `failed`: they get a second chance in a new window, because what went wrong while a window started stays wrong in it.
 */
export default class SecondChance extends Spec {
  private readonly outcomes = new Map<string, Record<Outcome, number>>();
  private readonly list: string;

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    this.list = (options.reporterOptions as { failed: string }).failed;
    runner.on(EVENT_TEST_PASS, (test) => this.count(test, 'passes'));
    runner.on(EVENT_TEST_PENDING, (test) => this.count(test, 'pending'));
    runner.on(EVENT_TEST_FAIL, (test) => this.count(test, 'failures'));
    runner.on(EVENT_TEST_RETRY, (test, error: Error) => Base.consoleLog(`    tried again: ${test.fullTitle()}\n      ${error.stack ?? error.message}`));
  }

  override epilogue(): void {
    const failed = [...this.outcomes].filter(([, { failures }]) => failures > 0);
    for (const [, counts] of failed) {
      for (const outcome of Object.keys(counts) as Outcome[]) this.stats[outcome] -= counts[outcome];
    }
    super.epilogue();
    Base.list(this.failures);
    for (const [file] of failed) Base.consoleLog(`  once more in a new window: ${file}`);
    writeFileSync(this.list, failed.map(([file]) => file).join('\n'));
  }

  private count(test: Mocha.Runnable, outcome: Outcome): void {
    const file = test.file ?? '';
    const counts = this.outcomes.get(file) ?? { passes: 0, pending: 0, failures: 0 };
    counts[outcome]++;
    this.outcomes.set(file, counts);
  }
}
