import CommandStack from 'diagram-js/lib/command/CommandStack';
import type { CommandContext } from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

/** Fired with `{ command, context }` before a user's command changes anything. */
export const BEFORE_COMMAND = 'prozessatlas.beforeCommand';

/**
 * The one gate through which every change of the model goes. Closed, it lets nothing pass; open, it tells listeners
 * before each command, so that the untouched model can still be serialised.
 */
export class GuardedCommandStack extends CommandStack {
  static override $inject = ['eventBus', 'injector'];

  isOpen = false;
  private depth = 0;

  constructor(private readonly bus: EventBus, injector: Injector) {
    super(bus, injector);
  }

  override execute(command: string, context: CommandContext): void {
    if (!this.isOpen) return;
    if (this.depth === 0) this.bus.fire(BEFORE_COMMAND, { command, context });
    this.depth++;
    try {
      super.execute(command, context);
    } finally {
      this.depth--;
    }
  }
}

export const guardedCommandStackModule = { commandStack: ['type', GuardedCommandStack] as const };
