import { h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import { texts } from './texts.js';

/** How often the host is told how long an item has taken, in seconds. */
const TELL = 15;

/** How long the present item has taken. It shows the time and never interrupts. */
export class Timer {
  readonly element = h('span', { class: 'timer', role: 'timer' });
  private seconds = 0;
  private minutes = 0;
  private running = true;

  constructor(private readonly tell: (seconds: number) => void) {
    setInterval(() => this.tick(), 1000);
  }

  start(seconds: number, minutes: number): void {
    this.seconds = seconds;
    this.minutes = minutes;
    this.show();
  }

  limit(minutes: number): void {
    this.minutes = minutes;
    this.show();
  }

  /** @returns whether it runs now. */
  toggle(): boolean {
    this.running = !this.running;
    this.tell(this.seconds);
    return this.running;
  }

  get isRunning(): boolean {
    return this.running;
  }

  get spent(): number {
    return this.seconds;
  }

  private tick(): void {
    if (!this.running) return;
    this.seconds++;
    if (this.seconds % TELL === 0) this.tell(this.seconds);
    this.show();
  }

  private show(): void {
    const clock = `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
    this.element.textContent = say(texts.time, { spent: clock, box: this.minutes });
    this.element.classList.toggle('over', this.seconds > this.minutes * 60);
  }
}
