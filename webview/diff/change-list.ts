import type { Change } from '../../src/core/index.js';
import { say } from '../shared/l10n.js';
import { texts } from './texts.js';

const SIGNS = { added: '+', removed: '−', changed: '~', moved: '→' } as const;

/** The changes in words, to be stepped through with the keyboard (ARIA listbox). */
export class ChangeList {
  readonly element = document.createElement('ul');
  private shown: readonly Change[] = [];
  private current = -1;

  constructor(private readonly onSelect: (change: Change) => void) {
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', say(texts.changes));
    this.element.tabIndex = 0;
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  show(changes: readonly Change[]): void {
    this.shown = changes;
    this.current = -1;
    this.element.replaceChildren(...changes.flatMap((change, index) => [...this.heading(change, changes[index - 1]), this.item(change, index)]));
  }

  /** Goes on or back by some changes, around the ends. */
  step(by: number): void {
    if (this.shown.length === 0) return;
    this.select((Math.max(this.current, by > 0 ? -1 : 0) + by + this.shown.length) % this.shown.length);
  }

  private heading({ group }: Change, previous: Change | undefined): HTMLElement[] {
    if (!group || previous?.group === group) return [];
    const heading = document.createElement('li');
    heading.className = 'group';
    heading.setAttribute('role', 'presentation');
    heading.textContent = group;
    return [heading];
  }

  private item({ kind, message }: Change, index: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `change-${index}`;
    item.className = kind;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = SIGNS[kind];
    sign.title = say(texts[kind]);
    sign.setAttribute('aria-label', say(texts[kind]));
    item.append(sign, message);
    item.addEventListener('click', () => this.select(index));
    return item;
  }

  private select(index: number): void {
    this.element.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    const item = this.element.querySelector(`#change-${index}`);
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    this.element.setAttribute('aria-activedescendant', `change-${index}`);
    this.current = index;
    this.onSelect(this.shown[index]!);
  }

  private key(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = steps[event.key];
    if (by === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    if (by !== undefined) this.step(by);
    else if (this.shown.length > 0) this.select(event.key === 'Home' ? 0 : this.shown.length - 1);
  }
}
