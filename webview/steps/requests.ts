import type { FromSteps, StepsRequest } from '../../src/protocol/steps.js';

/** An edit before it is sent: number and version are added when its turn comes. */
export type Wish = StepsRequest extends infer Request ? Request extends StepsRequest ? Omit<Request, 'request' | 'version'> : never : never;

/** How an edit went: `message` says why it was refused. */
export interface Outcome {
  readonly row?: string | undefined;
  readonly message?: string;
}

/** Sends one edit at a time: each is made from the version that the one before it has led to. */
export class Requests {
  /** The document version of the table that is shown. */
  version = 0;
  private last = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private answer: ((outcome: Outcome) => void) | undefined;

  constructor(private readonly post: (message: FromSteps) => void) {}

  send(wish: Wish): Promise<Outcome> {
    const sent = this.queue.then(() => new Promise<Outcome>((resolve) => {
      this.answer = resolve;
      this.post({ ...wish, request: ++this.last, version: this.version } as FromSteps);
    }));
    this.queue = sent;
    return sent;
  }

  /** Resolves when everything that was typed has been answered. */
  async settled(): Promise<void> {
    await this.queue;
  }

  /** The host answered. */
  answered(request: number, outcome: Outcome): void {
    if (request === this.last) this.answer?.(outcome);
  }
}
