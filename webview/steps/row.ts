import type { StepColumn, StepRow } from '../../src/core/steps/step-table.js';
import { STEP_COLUMNS } from '../../src/core/steps/step-table.js';
import { h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import { kindTexts } from './texts.js';

/** Columns whose choices come as a list below the field. */
const CHOICES: Partial<Record<StepColumn, string>> = { role: 'roles', document: 'documents', system: 'systems' };

/** One row of the table with a field for each cell; survives being shown anew, with what is being typed. */
export class Row {
  readonly element: HTMLTableRowElement;
  private readonly heading: HTMLTableCellElement;
  private readonly inputs = new Map<StepColumn, HTMLInputElement>();
  /** Cells whose value is on its way, or was refused. */
  private readonly held = new Set<StepColumn>();

  /** @param commit Called with what was typed into a cell. */
  constructor(private row: StepRow, commit: (row: Row, column: StepColumn, value: string) => void) {
    this.heading = h('th', { scope: 'row', id: `row-${row.id}` });
    this.element = h('tr', { 'data-element-id': row.id }, this.heading, ...STEP_COLUMNS.map((column) => {
      const input = h('input', {
        type: 'text', 'data-column': column, 'aria-labelledby': `column-${column} row-${row.id}`, list: CHOICES[column], autocomplete: 'off', spellcheck: 'false',
      });
      input.addEventListener('change', () => commit(this, column, input.value));
      this.inputs.set(column, input);
      return h('td', { class: column }, input);
    }));
    this.show(row, true);
  }

  get id(): string {
    return this.row.id;
  }

  get number(): string {
    return this.row.number;
  }

  /** Shows new values; a field that is being typed in keeps what stands there. */
  show(row: StepRow, isEditable: boolean): void {
    const { symbol } = kindTexts[row.kind];
    this.heading.replaceChildren(
      h('span', { class: 'symbol', 'aria-hidden': 'true', title: say(kindTexts[row.kind]) }, symbol),
      h('span', { class: 'number' }, row.number), h('span', { class: 'hidden' }, ` ${say(kindTexts[row.kind])}`),
    );
    this.element.className = row.kind;
    for (const [column, input] of this.inputs) {
      const isTyping = document.activeElement === input && input.value !== this.row[column];
      if (!isTyping && !this.held.has(column)) input.value = row[column];
      input.title = row[column];
      if (column === 'text') input.placeholder = say(kindTexts[row.kind]);
      input.readOnly = !isEditable;
    }
    this.row = row;
  }

  input(column: StepColumn): HTMLInputElement {
    return this.inputs.get(column)!;
  }

  /** Back to what the model says. */
  reset(column: StepColumn): void {
    this.input(column).value = this.row[column];
    this.accept(column);
  }

  hasChanges(column: StepColumn): boolean {
    return this.input(column).value !== this.row[column];
  }

  /** Keeps what was typed while it is on its way. */
  hold(column: StepColumn): void {
    this.held.add(column);
  }

  /** Marks a cell whose value was refused; what was typed stays, to be corrected. */
  refuse(column: StepColumn): void {
    this.input(column).setAttribute('aria-invalid', 'true');
    this.input(column).setAttribute('aria-describedby', 'refusal');
  }

  accept(column: StepColumn): void {
    this.held.delete(column);
    this.input(column).removeAttribute('aria-invalid');
    this.input(column).removeAttribute('aria-describedby');
  }
}
