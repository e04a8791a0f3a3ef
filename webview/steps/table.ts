import type { StepColumn, StepRow } from '../../src/core/steps/step-table.js';
import { STEP_COLUMNS } from '../../src/core/steps/step-table.js';
import { h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import { Row } from './row.js';
import { columnTexts, texts } from './texts.js';

/** What the table asks of the page around it. */
export interface TableActions {
  commit(row: Row, column: StepColumn, value: string): void;
  /** The user is in another row. */
  entered(id: string): void;
  addStep(): void;
  /** The row that the user is in changes places with the one before or behind it. */
  move(where: 'up' | 'down', column: StepColumn): void;
  undo(): void;
  /** Several lines or cells were pasted. */
  pasted(text: string): void;
}

/** The table itself: rows by element, keys, and the row the user is in. */
export class Table {
  readonly element: HTMLElement;
  /** The row that the tools act on. */
  current: Row | undefined;
  private readonly body = h('tbody');
  private readonly title = h('h1', { id: 'steps-title' });
  private readonly empty = h('p', { class: 'empty', hidden: true }, say(texts.empty));
  private readonly rows = new Map<string, Row>();
  private order: Row[] = [];

  constructor(private readonly actions: TableActions) {
    const headings = STEP_COLUMNS.map((column) => h('th', { scope: 'col', id: `column-${column}`, class: column }, say(columnTexts[column])));
    const table = h('table', { 'aria-labelledby': 'steps-title' }, h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'number' }, say(texts.number)), ...headings)), this.body);
    this.element = h('section', {}, this.title, h('div', { class: 'scroll' }, table, this.empty));
    this.body.addEventListener('focusin', ({ target }) => this.focused(target as HTMLElement));
    this.body.addEventListener('keydown', (event) => this.keyPressed(event));
    this.body.addEventListener('paste', (event) => this.clipboardPasted(event));
  }

  show(name: string, rows: readonly StepRow[], isEditable: boolean): void {
    this.title.textContent = say(texts.caption, { name });
    const focused = document.activeElement;
    this.order = rows.map((row) => {
      const known = this.rows.get(row.id);
      if (!known) this.rows.set(row.id, new Row(row, (each, column, value) => this.actions.commit(each, column, value)));
      this.rows.get(row.id)!.show(row, isEditable);
      return this.rows.get(row.id)!;
    });
    const shown = new Set(this.order);
    for (const [id, row] of this.rows) {
      if (shown.has(row)) continue;
      row.element.remove();
      this.rows.delete(id);
    }
    this.order.forEach(({ element }, i) => {
      if (this.body.children[i] !== element) this.body.insertBefore(element, this.body.children[i] ?? null);
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.body.contains(focused)) focused.focus();
    if (!this.current || !shown.has(this.current)) this.mark(this.order[0]);
    this.empty.hidden = rows.length > 0;
  }

  /** Marks the row of an element and brings it into view. */
  select(id: string): void {
    const row = this.rows.get(id);
    // Whoever types here is where they are; the diagram may still be drawing what they did before.
    const isHere = document.hasFocus() && this.body.contains(document.activeElement);
    if (!row || row === this.current || isHere) return;
    this.mark(row);
    row.element.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the cursor into a cell of a row. */
  focus(id: string, column: StepColumn): void {
    const input = this.rows.get(id)?.input(column);
    input?.focus();
    input?.select();
  }

  row(id: string): Row | undefined {
    return this.rows.get(id);
  }

  private mark(row: Row | undefined): void {
    this.current?.element.removeAttribute('aria-current');
    this.current = row;
    row?.element.setAttribute('aria-current', 'true');
  }

  private focused(target: HTMLElement): void {
    const row = this.rowOf(target);
    if (!row || row === this.current) return;
    this.mark(row);
    this.actions.entered(row.id);
  }

  private keyPressed(event: KeyboardEvent): void {
    const row = this.rowOf(event.target as HTMLElement);
    const column = (event.target as HTMLElement).dataset['column'] as StepColumn | undefined;
    if (!row || !column || event.isComposing) return;
    const hasList = row.input(column).hasAttribute('list');
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !row.hasChanges(column);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.actions.addStep();
    else if (event.altKey && event.key === 'ArrowUp') this.actions.move('up', column);
    else if (event.altKey && event.key === 'ArrowDown') this.actions.move('down', column);
    else if (event.key === 'Enter') this.move(row, column, event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && !hasList) this.move(row, column, 1);
    else if (event.key === 'ArrowUp' && !hasList) this.move(row, column, -1);
    else if (event.key === 'Escape' && row.hasChanges(column)) row.reset(column);
    else if (isUndo) this.actions.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Leaving a field commits it; at the edge of the table it is committed where it is. */
  private move(row: Row, column: StepColumn, by: number): void {
    const next = this.order[this.order.indexOf(row) + by];
    if (next) this.focus(next.id, column);
    else if (row.hasChanges(column)) this.actions.commit(row, column, row.input(column).value);
  }

  private clipboardPasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    this.actions.pasted(text);
  }

  private rowOf(target: HTMLElement): Row | undefined {
    const id = target.closest<HTMLElement>('tr')?.dataset['elementId'];
    return id === undefined ? undefined : this.rows.get(id);
  }
}
