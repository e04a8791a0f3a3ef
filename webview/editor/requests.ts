import type { FromEditor, ToEditor } from '../../src/protocol/editor.js';

type Answer = Extract<ToEditor, { type: 'commented' | 'entryCreated' | 'clipboard' | 'picture' }>;
type Question = Extract<FromEditor, { request: number }>;
/** A question without its number. */
type Wish = Question extends infer T ? T extends unknown ? Omit<T, 'request'> : never : never;

/** Questions to the host, each with its answer. */
export class Requests {
  private last = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  constructor(private readonly post: (message: FromEditor) => void) {}

  /** Asks the host; resolves to the answer of the type that belongs to the question. */
  ask<T extends Answer['type']>(wish: Wish): Promise<Extract<Answer, { type: T }>> {
    return new Promise((resolve) => {
      this.waiting.set(++this.last, resolve as (answer: Answer) => void);
      this.post({ ...wish, request: this.last } as FromEditor);
    });
  }

  answered(answer: Answer): void {
    this.waiting.get(answer.request)?.(answer);
    this.waiting.delete(answer.request);
  }
}
