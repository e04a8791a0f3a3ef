import type { StepColumn } from '../../src/core/steps/step-table.js';
import type { FromSteps, NewRow, ToSteps } from '../../src/protocol/steps.js';
import '@vscode/codicons/dist/codicon.css';
import { Announcer } from '../shared/announcer.js';
import { button, h } from '../shared/dom.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/l10n.js';
import { PasteDialog } from './paste-dialog.js';
import type { Outcome, Wish } from './requests.js';
import { Requests } from './requests.js';
import type { Row } from './row.js';
import './style.css';
import { Table } from './table.js';
import { texts } from './texts.js';

/** Of a model that holds no more than what a new one begins with, a pasted list takes the place. */
const FEW_ROWS = 3;

const host = new Host<FromSteps, ToSteps, { readonly uri: string }>();
const page = (id: string) => document.getElementById(id)!;
const requests = new Requests((message) => host.post(message));
const announcer = new Announcer(page('announcements'));
let rowCount = 0;

const table = new Table({
  commit: (row, column, value) => void commit(row, column, value),
  entered: (elementId) => host.post({ type: 'select', elementId }),
  addStep: () => void add('step'),
  move: (where, column) => void move(where, column),
  undo: () => void undo(),
  pasted: (text) => void paste(text, false).then(complain),
});
const dialog = new PasteDialog((text, replaces) => paste(text, replaces));
const tools = h('div', { role: 'toolbar', 'aria-label': say(texts.tools) },
  button(say(texts.addStep), () => void add('step')),
  button(say(texts.addQuestion), () => void add('question')),
  button(say(texts.addEnd), () => void add('end')),
  symbol(say(texts.up), 'arrow-up', () => void move('up', 'text')),
  symbol(say(texts.down), 'arrow-down', () => void move('down', 'text')),
  symbol(say(texts.remove), 'trash', () => void remove()),
  symbol(say(texts.undo), 'discard', () => void undo()),
  button(say(texts.paste), () => dialog.open(rowCount <= FEW_ROWS)));
const lists = { role: h('datalist', { id: 'roles' }), document: h('datalist', { id: 'documents' }), system: h('datalist', { id: 'systems' }) };
page('steps').append(tools, table.element, h('p', { class: 'help' }, say(texts.help)), ...Object.values(lists));

host.onMessage((message) => {
  switch (message.type) {
    case 'show': {
      requests.version = message.version;
      host.state = { uri: message.uri };
      rowCount = message.rows.length;
      const isEditable = message.notice === undefined;
      page('notice').hidden = isEditable;
      page('notice').textContent = message.notice ?? '';
      for (const tool of tools.querySelectorAll('button')) tool.disabled = !isEditable;
      for (const column of ['role', 'document', 'system'] as const) lists[column].replaceChildren(...message.choices[column].map((value) => h('option', { value })));
      table.show(message.title, message.rows, isEditable);
      document.title = message.title;
      return void requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
    }
    case 'select':
      return table.select(message.elementId);
    case 'done':
      return requests.answered(message.request, { row: message.row });
    case 'refused':
      return requests.answered(message.request, { message: message.message });
  }
});

window.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  const focused = document.activeElement as HTMLElement | null;
  focused?.blur(); // commits what is being typed
  focused?.focus();
  void requests.settled().then(() => host.post({ type: 'save' }));
});

function symbol(label: string, icon: string, onClick: () => void): HTMLButtonElement {
  const element = button(label, onClick, '');
  element.className = `symbol codicon codicon-${icon}`;
  return element;
}

async function act(wish: Wish): Promise<Outcome> {
  const outcome = await requests.send(wish);
  complain(outcome);
  return outcome;
}

function complain({ message }: Outcome): void {
  page('refusal').textContent = message ?? '';
}

async function commit(row: Row, column: StepColumn, value: string): Promise<void> {
  if (!row.hasChanges(column)) return row.accept(column);
  row.hold(column);
  const { message } = await act({ type: 'cell', id: row.id, column, value });
  if (message !== undefined) return row.refuse(column);
  row.reset(column);
  announcer.announce(say(texts.changed, { text: row.input(column).value }));
}

async function add(what: NewRow): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  const after = table.current?.id;
  const { row } = await act({ type: 'insert', ...(after !== undefined && { after }), what });
  if (row === undefined) return;
  table.focus(row, 'text');
  announcer.announce(say(texts.added, { number: table.row(row)?.number ?? '' }));
}

/** @param column Where the cursor goes on. */
async function move(where: 'up' | 'down', column: StepColumn): Promise<void> {
  const id = table.current?.id;
  if (id === undefined) return;
  (document.activeElement as HTMLElement | null)?.blur();
  const { message } = await act({ type: 'move', id, where });
  table.focus(id, column);
  if (message === undefined) announcer.announce(say(texts.moved, { number: table.row(id)?.number ?? '' }));
}

async function remove(): Promise<void> {
  if (!table.current) return;
  const { row, message } = await act({ type: 'remove', id: table.current.id });
  if (message === undefined) announcer.announce(say(texts.removed));
  if (row !== undefined) table.focus(row, 'text');
}

async function undo(): Promise<void> {
  const { message } = await act({ type: 'undo' });
  if (message === undefined) announcer.announce(say(texts.takenBack));
}

async function paste(text: string, replaces: boolean): Promise<Outcome> {
  const after = table.current?.id;
  const outcome = await requests.send({ type: 'paste', ...(after !== undefined && { after }), text, replaces });
  if (outcome.message === undefined) {
    announcer.announce(say(texts.pasted));
    complain(outcome);
  }
  if (outcome.row !== undefined) table.focus(outcome.row, 'text');
  return outcome;
}

host.post({ type: 'ready' });
