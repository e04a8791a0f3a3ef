import type { Io } from './io.js';

/** One line on a terminal that is replaced again and again; nothing where nobody looks. */
export interface Progress {
  /** @param done How many of `total` are done. */
  show(done: number, total: number): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

/** A line is replaced at most this often, in milliseconds. */
const INTERVAL = 100;

export function progressOn({ err, errIsTerminal }: Io): Progress {
  if (!errIsTerminal) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  let shown = false;
  return {
    show(done, total) {
      const now = Date.now();
      if (now - last < INTERVAL) return;
      last = now;
      shown = true;
      err(`\r${done} / ${total}\u001b[K`);
    },
    clear() {
      if (shown) err('\r\u001b[K');
      shown = false;
    },
  };
}
