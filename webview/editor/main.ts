import { messageOf } from '../../src/core/error-message.js';
import type { CanvasAction, FromEditor, ToEditor } from '../../src/protocol/editor.js';
import { Announcer } from '../shared/announcer.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/l10n.js';
import '@vscode/codicons/dist/codicon.css';
import { calledBy, openWithModifier } from './called-process.js';
import { Canvas } from './canvas.js';
import { ClipboardBridge } from './clipboard-bridge.js';
import { CommentMarks } from './comment-marks.js';
import { CommentPanel } from './comment-panel.js';
import type { CommandContext } from './command-words.js';
import { describeCommand } from './command-words.js';
import { DocumentSync } from './document-sync.js';
import { BEFORE_COMMAND } from './guarded-command-stack.js';
import { ActionMenu } from './keyboard/action-menu.js';
import { Travel } from './keyboard/travel.js';
import { bindKeys } from './keys.js';
import { NoticeBar } from './notice-bar.js';
import { addPadEntries } from './pad-entries.js';
import { PanelEdge } from './panel-edge.js';
import { copyPicture } from './picture.js';
import { ProblemMarks } from './problem-marks.js';
import { PropertiesPanel } from './properties/panel.js';
import { texts as propertyTexts } from './properties/texts.js';
import { Requests } from './requests.js';
import { SidePanels } from './side-panels.js';
import './style.css';
import { texts } from './texts.js';
import type { ViewState } from './view.js';
import { ViewTools } from './view-tools.js';

const host = new Host<FromEditor, ToEditor, ViewState>();
const post = (message: FromEditor) => host.post(message);
const element = (id: string) => document.getElementById(id)!;
const causes = { open: texts.drawn, undo: texts.undone, redo: texts.redone, other: texts.changedElsewhere } as const;
/** Width of an editor that has room for a panel, and of a panel at first, in pixels. */
const ROOMY = 1100;
const PANEL_WIDTH = 340;
let remembering: ReturnType<typeof setTimeout> | undefined;

const canvas = new Canvas(element('canvas'), host.state);
const announcer = new Announcer(element('announcements'));
const sync = new DocumentSync(canvas, post, (cause) => announcer.announce(say(causes[cause])));
const notices = new NoticeBar(element('notices'), post);
const problems = new ProblemMarks(canvas, (elementId) => post({ type: 'showProblems', elementId }));

const requests = new Requests(post);
const sides = new SidePanels(element('canvas'), (open) => post({ type: 'panel', open }));
const comments = new CommentPanel(element('comments'), sides, {
  nameOf: (id) => canvas.nameOf(id),
  reveal: (id) => canvas.view.reveal(id),
  leave: () => canvas.focus(),
  act: async (wish) => {
    const { message } = await requests.ask<'commented'>(wish);
    if (message === undefined) announcer.announce(say(texts.commentWritten));
    return message;
  },
});
const properties = new PropertiesPanel(element('properties'), canvas, {
  createEntry: async (prefix, name) => {
    const { id, message } = await requests.ask<'entryCreated'>({ type: 'createEntry', prefix, name });
    if (message !== undefined) announcer.announce(message);
    return id;
  },
  openEntry: (id) => post({ type: 'openEntry', id }),
  openProcess: (id) => openProcess(id),
  showCallers: () => post({ type: 'showCallers' }),
  close: () => toggleProperties(false),
  leave: () => canvas.focus(),
});
sides.add('properties', element('properties'), say(propertyTexts.properties), 'settings', (byUser) => {
  post({ type: 'wantChoices' });
  if (byUser) properties.focus();
  else properties.update();
});
// Where there is room, newcomers see at once that there is more to an element than its name.
const keepsOpen = element('properties').dataset['open'] ?? String(window.innerWidth >= ROOMY);

document.body.append(new PanelEdge(say(texts.panelWidth), Number(element('properties').dataset['width'] ?? PANEL_WIDTH), (width) => post({ type: 'panelWidth', width })).element);

canvas.onFinishTyping(() => properties.finishTyping());
const commentMarks = new CommentMarks(canvas, (id) => { canvas.view.reveal(id); comments.open(); });
addPadEntries(canvas, [
  { id: 'comment', title: texts.comment, icon: 'comment', onClick: ({ id }) => { comments.select(id); comments.open(); } },
  { id: 'properties', title: texts.showProperties, icon: 'settings', onClick: () => toggleProperties(true) },
  { id: 'open-called', title: texts.openCalled, icon: 'go-to-file', isFor: (element) => calledBy(element) !== undefined, onClick: (element) => openProcess(calledBy(element)!) },
]);
const actionMenu = new ActionMenu(canvas);
new Travel(canvas, { announce: (text) => announcer.announce(text), openMenu: () => actionMenu.open() });
const openProcess = (id: string) => post({ type: 'openProcess', id });
openWithModifier(canvas, openProcess);
new ViewTools(element('canvas'), canvas, {
  chooseDiagram,
  simulate: () => void simulate(),
});
const actions: Readonly<Record<CanvasAction, () => void>> = {
  toggleProperties: () => toggleProperties(!sides.isOpen('properties')),
  simulate: () => void simulate(),
  copyPicture: () => void copyAsPicture(),
};
new ClipboardBridge(canvas, {
  write: (text) => { post({ type: 'copied', text }); announcer.announce(say(texts.copied)); },
  read: async () => (await requests.ask<'clipboard'>({ type: 'readClipboard' })).text,
  nothingThere: () => { post({ type: 'nothingToPaste' }); announcer.announce(say(texts.nothingToPaste)); },
});

host.onMessage((message) => {
  switch (message.type) {
    case 'show':
      return sync.show(message);
    case 'accepted':
    case 'merged':
      return sync.answered(message);
    case 'rejected':
      announcer.announce(message.message);
      return sync.answered(message);
    case 'notices':
      notices.show(message.notices);
      canvas.setEditable(message.editable);
      properties.update();
      if (message.notices.length > 0) painted();
      return;
    case 'problems':
      return problems.show(message.problems);
    case 'comments':
      commentMarks.show(message.comments);
      return comments.show(message);
    case 'commented':
    case 'entryCreated':
    case 'clipboard':
    case 'picture':
      return requests.answered(message);
    case 'showComments':
      return comments.open();
    case 'choices':
      return properties.offer(message.choices);
    case 'do':
      return actions[message.action]();
    case 'reveal':
      return reveal(message.elementId);
    case 'flush':
      return void sync.flush(message.typing).then(() => post({ type: 'flushed', request: message.request }));
  }
});

const afterFlush = (type: 'undo' | 'redo' | 'save') => void sync.flush(true).then(() => post({ type }));
bindKeys({ undo: () => afterFlush('undo'), redo: () => afterFlush('redo'), save: () => afterFlush('save') });
canvas.onUndoRedo(afterFlush);

canvas.on('import.done', () => painted());
canvas.on(['canvas.viewbox.changed', 'selection.changed', 'root.set'], rememberView);
canvas.on<{ newSelection: readonly { id: string; labelTarget?: { id: string } }[] }>('selection.changed', ({ newSelection: [element, ...others] }) => {
  comments.select(element && others.length === 0 ? element.labelTarget?.id ?? element.id : undefined);
  if (element && others.length === 0) post({ type: 'selected', elementId: element.labelTarget?.id ?? element.id });
});
canvas.on<{ command: string; context: CommandContext }>(BEFORE_COMMAND, ({ command, context }) => {
  // The sentence needs what the command found out, such as the shape it made.
  queueMicrotask(() => announcer.announce(describeCommand(command, context)));
});
window.addEventListener('blur', () => canvas.finishTyping());
element('canvas').setAttribute('aria-label', say(texts.diagram));

function chooseDiagram(index: number): void {
  canvas.chooseDiagram(index);
  void sync.redraw();
}

/** Another diagram of the file may show the element: the view waits for it. */
function reveal(elementId: string): void {
  const elsewhere = canvas.diagramWith(elementId);
  canvas.view.reveal(elementId);
  if (elsewhere !== undefined) chooseDiagram(elsewhere);
}

function toggleProperties(open: boolean): void {
  sides.open(open ? 'properties' : undefined);
  if (!open) canvas.focus();
}

/** Plays the process through as it is drawn now. */
async function simulate(): Promise<void> {
  canvas.finishTyping();
  const { Simulation } = await import('./simulation/simulation.js');
  await Simulation.open(document.body, await canvas.serialise(), canvas.diagrams.chosen, () => canvas.focus());
}

/** Copies the diagram that is seen, a sub-process too. */
async function copyAsPicture(): Promise<void> {
  await sync.flush(true);
  try {
    const { png, message } = await requests.ask<'picture'>({ type: 'drawPicture', root: canvas.rootId });
    if (!png) throw new Error(message);
    await copyPicture(png);
    post({ type: 'pictureCopied' });
    announcer.announce(say(texts.copied));
  } catch (error) {
    post({ type: 'pictureCopied', problem: messageOf(error) });
  }
}

/** Keeps the view for the next time this editor is shown; not at every step of a movement. */
function rememberView(): void {
  clearTimeout(remembering);
  remembering = setTimeout(() => { host.state = canvas.viewState; }, 200);
}

/** Tells tests and tools that the page shows what it has to show. */
function painted(): void {
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
}

post({ type: 'ready' });
if (keepsOpen === 'true') sides.start('properties');
