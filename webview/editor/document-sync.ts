import { messageOf } from '../../src/core/error-message.js';
import type { FromEditor, Show, TextCause, ToEditor } from '../../src/protocol/editor.js';
import type { Canvas } from './canvas.js';
import type { Direction } from './command-history.js';
import { CommandHistory } from './command-history.js';
import { whenIdle } from './idle.js';

type Answer = Extract<ToEditor, { type: 'accepted' | 'merged' | 'rejected' }>;

/** A serialisation that takes longer waits until the user neither drags nor types, in milliseconds. */
const NOTICEABLE = 40;
/** When what was drawn is serialised as it is, in milliseconds: neither while it appears nor, if possible, when it is first changed. */
const BASELINE_DELAY = 1000;

/**
 * Keeps canvas and document in step. The document is the truth: commands done on the canvas are sent as what the
 * serialiser makes of the model, one message at a time; a text that comes from elsewhere is reached through the command
 * stack when the canvas has shown it before, and drawn anew when not.
 */
export class DocumentSync {
  /** The document version that unsent commands build on; undefined while nothing is drawn. */
  private version: number | undefined;
  /** The document holds something the canvas does not show yet. */
  private isBehind = true;
  private readonly history = new CommandHistory();
  private baselineTaken = true;
  /** Keeps messages in the order in which their texts were taken. */
  private outbox: Promise<void> = Promise.resolve();
  private unsent = false;
  private inFlight: { readonly request: number; readonly index: number } | undefined;
  private lastRequest = 0;
  private waiting: Show | undefined;
  private drawing = false;
  private stepping = false;
  private lastDuration = 0;
  private settled: (() => void)[] = [];

  /** @param onShown Told whenever the canvas shows another text. */
  constructor(
    private readonly canvas: Canvas,
    private readonly post: (message: FromEditor) => void,
    private readonly onShown: (cause: TextCause) => void,
  ) {
    canvas.onBeforeCommand(() => this.takeBaseline());
    canvas.onCommandStackChanged((trigger) => this.stackChanged(trigger));
  }

  /** A text to be shown arrived. */
  show(message: Show): void {
    this.waiting = message;
    this.proceed();
  }

  /** The host answered an edit. */
  answered(message: Answer): void {
    if (message.request !== this.inFlight?.request) return;
    const { index } = this.inFlight;
    this.inFlight = undefined;
    if (message.type === 'rejected') {
      this.isBehind = true;
      this.unsent = false; // built on what was rejected
    } else {
      this.version = message.version;
      if (message.type === 'accepted') this.history.remember(index, message.fingerprint);
      else this.isBehind = true;
    }
    this.proceed();
  }

  /** Resolves when everything the user did is in the document; with `typing` the text being typed counts as done. */
  async flush(typing: boolean): Promise<void> {
    if (typing) this.canvas.finishTyping();
    if (!this.unsent && !this.inFlight && !this.drawing) return;
    this.proceed();
    await new Promise<void>((resolve) => this.settled.push(resolve));
  }

  /** Draws the document anew, as when it was opened: another of its diagrams is to be seen. */
  async redraw(): Promise<void> {
    await this.flush(true);
    this.isBehind = true;
    this.history.forget();
    this.post({ type: 'ready' });
  }

  /** Does the next thing that can be done: first what the user did, then what others did. */
  private proceed(): void {
    if (this.drawing || this.inFlight) return;
    if (this.unsent) return this.send();
    const message = this.waiting;
    this.waiting = undefined;
    if (message?.text !== undefined && (this.isBehind || message.version !== this.version)) return void this.reach(message, message.text);
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private stackChanged(trigger: 'execute' | 'undo' | 'redo' | 'clear'): void {
    if (trigger === 'clear') return;
    if (trigger === 'execute') this.history.executed();
    else if (trigger === 'undo') this.history.undone();
    else this.history.redone();
    if (this.stepping) return;
    this.unsent = true;
    this.sendSoon();
  }

  private sendSoon(): void {
    whenIdle(() => {
      if (!this.unsent || this.inFlight || this.drawing) return;
      if (this.lastDuration > NOTICEABLE && this.canvas.isInUse) this.sendSoon();
      else this.send();
    });
  }

  private send(): void {
    this.unsent = false;
    const baseVersion = this.version;
    if (baseVersion === undefined) return;
    const request = ++this.lastRequest;
    this.inFlight = { request, index: this.history.index };
    const serialised = this.serialise();
    this.enqueue(async () => this.post({ type: 'edit', request, baseVersion, after: await serialised }));
  }

  /** Serialises the model before anything is changed in it. */
  private takeBaseline(): void {
    const { version } = this;
    if (this.baselineTaken || version === undefined) return;
    this.baselineTaken = true;
    const serialised = this.serialise();
    this.enqueue(async () => this.post({ type: 'baseline', version, xml: await serialised }));
  }

  private serialise(): Promise<string> {
    const started = performance.now();
    const serialised = this.canvas.serialise();
    this.lastDuration = performance.now() - started;
    return serialised;
  }

  private enqueue(task: () => Promise<void>): void {
    this.outbox = this.outbox.then(task).catch((error: unknown) => {
      this.post({ type: 'serialiseFailed', message: messageOf(error) });
      this.inFlight = undefined;
      this.isBehind = true;
      this.post({ type: 'ready' }); // the model cannot be written: start again from the document
    });
  }

  private async reach(message: Show, text: string): Promise<void> {
    const index = this.history.find(message.fingerprint, directionOf(message));
    if (index !== undefined) this.step(index);
    else if (!(await this.draw(message, text))) return this.proceed();
    this.version = message.version;
    this.isBehind = false;
    this.baselineTaken = false;
    setTimeout(() => whenIdle(() => this.takeBaseline()), BASELINE_DELAY);
    this.onShown(message.cause);
    this.proceed();
  }

  private step(index: number): void {
    this.stepping = true;
    try {
      this.canvas.step(index - this.history.index);
    } finally {
      this.stepping = false;
    }
  }

  private async draw(message: Show, text: string): Promise<boolean> {
    this.drawing = true;
    try {
      await this.canvas.draw(text);
      this.history.reset(message.fingerprint);
      const { missing, total } = this.canvas.undrawn;
      if (missing > 0) this.post({ type: 'drawnInPart', version: message.version, missing, total });
      return true;
    } catch (error) {
      this.version = undefined;
      this.post({ type: 'drawFailed', version: message.version, message: messageOf(error) });
      return false;
    } finally {
      this.drawing = false;
    }
  }
}

function directionOf({ cause }: Show): Direction {
  if (cause === 'undo') return 'back';
  return cause === 'redo' ? 'forward' : 'any';
}
