/** After this time of work in a row others get their turn, in milliseconds: VS Code must never wait noticeably for us. */
const SLICE = 20;

/** Interrupts long work: `await breather.pause()` after each piece lets others run when the time is up. */
export class Breather {
  private started = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.started < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.started = performance.now();
  }
}
