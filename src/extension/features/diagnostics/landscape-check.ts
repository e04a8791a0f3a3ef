import type { Problem } from '../../../core/index.js';
import { today } from '../../../core/landscape/dates.js';
import { ignoringIn } from '../../../core/validate/config/config.js';
import { LandscapeValidator } from '../../../core/validate/landscape.js';
import { Breather } from '../../shared/breather.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { DiagnosticsPublisher } from './publisher.js';

/** How many files are checked between two looks at the clock, and then read at a time to place what was found. */
const BATCH = 10;
/** So long after a change tree and map have their turn first, in milliseconds. */
const PATIENCE = 50;

/** Checks what goes across files: after each change only what the change can affect. */
export class LandscapeCheck extends Disposables {
  private readonly validator: LandscapeValidator;
  private running = false;

  constructor(private readonly services: Services, private readonly publisher: DiagnosticsPublisher) {
    super();
    this.validator = this.own(new LandscapeValidator(services.workspace.index, { lang: services.lang }));
    this.own(services.workspace.onDidChange(() => this.services.attempt(() => this.update())));
  }

  private async update(): Promise<void> {
    // What is not read yet seems to be missing.
    if (this.running || !this.services.workspace.isComplete) return;
    this.running = true;
    try {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      // Windows stay open overnight; when they get the focus, all files are looked at again.
      this.validator.setDay(today());
      const breather = new Breather();
      while (this.validator.pending > 0) {
        await Promise.all(this.validator.update(BATCH).map((path) => this.publish(path)));
        await breather.pause();
      }
    } finally {
      this.running = false;
    }
  }

  private async publish(path: string): Promise<void> {
    const uri = this.services.workspace.paths.uriOf(path);
    if (uri) await this.publisher.publishFile(uri, 'landscape', this.configured(path, this.validator.found(path) ?? []));
  }

  /** What the configuration of the outermost landscape around the file lets through, as severe as it says. */
  private configured(path: string, problems: readonly Problem[]): Problem[] {
    const found = this.services.configurations.forLandscapeOf(path);
    if (!found) return [];
    const { config, folder } = found;
    const isIgnored = ignoringIn(config, folder === '' ? path : path.slice(folder.length + 1));
    return problems.flatMap((problem) => {
      const level = config.settings.get(problem.rule)?.level ?? 'off';
      return level === 'off' || isIgnored?.(problem) ? [] : [{ ...problem, severity: level }];
    });
  }
}
