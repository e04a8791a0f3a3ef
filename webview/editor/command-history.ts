/** Which step of the command stack an undo or redo in the text leads to. */
export type Direction = 'back' | 'forward' | 'any';

/**
 * Remembers which text belongs to which index of the canvas' command stack, by fingerprint. An index whose command was
 * sent together with a later one has no text of its own.
 */
export class CommandHistory {
  private fingerprints: (string | undefined)[] = [];
  private position = 0;

  /** Commands that are done now; 0 right after a text was drawn. */
  get index(): number {
    return this.position;
  }

  /** A text was drawn: the command stack is empty. */
  reset(fingerprint: string): void {
    this.position = 0;
    this.fingerprints = [fingerprint];
  }

  /** Nothing that was shown can be stepped to any more. */
  forget(): void {
    this.fingerprints = [];
  }

  /** A new command was done: what was undone before cannot be redone any more. */
  executed(): void {
    this.fingerprints.length = ++this.position;
  }

  undone(): void {
    this.position--;
  }

  redone(): void {
    this.position++;
  }

  /** The text at an index is known. */
  remember(index: number, fingerprint: string): void {
    this.fingerprints[index] = fingerprint;
  }

  /** The index with a text that is nearest to the present one; `any` looks back first. */
  find(fingerprint: string, direction: Direction): number | undefined {
    if (this.fingerprints[this.position] === fingerprint) return this.position;
    if (direction !== 'forward') {
      for (let index = this.position - 1; index >= 0; index--) if (this.fingerprints[index] === fingerprint) return index;
    }
    if (direction !== 'back') {
      for (let index = this.position + 1; index < this.fingerprints.length; index++) if (this.fingerprints[index] === fingerprint) return index;
    }
    return undefined;
  }
}
