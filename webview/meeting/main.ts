import { commentKinds } from '../../src/core/landscape/terms.js';
import type { ShownComment } from '../../src/protocol/editor.js';
import type { FromMeeting, ShowMeeting, ToMeeting } from '../../src/protocol/meeting.js';
import { button, h } from '../shared/dom.js';
import { Host } from '../shared/host.js';
import { lang, say } from '../shared/l10n.js';
import { StepList } from '../shared/step-list.js';
import './style.css';
import { texts } from './texts.js';
import { Timer } from './timer.js';

const host = new Host<FromMeeting, ToMeeting, never>();
const page = document.getElementById('meeting')!;
const stepsBox = h('div', { class: 'steps-box' });
const steps = new StepList(stepsBox, (elementId) => host.post({ type: 'select', elementId }));
let shownSteps: string | undefined;
let position = -1;
const timer = new Timer((seconds) => { if (position >= 0) host.post({ type: 'spent', position, seconds }); });
/** What is being typed as an answer, by comment. */
const drafts = new Map<string, string>();

host.onMessage((message) => {
  if (message.type === 'select') return steps.select(message.elementId);
  draw(message);
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
});

/** Draws everything anew; text that is being typed and the focus stay. */
function draw(meeting: ShowMeeting): void {
  const active = document.activeElement;
  const focused = active?.id ?? '';
  const typed = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? active.value : undefined;
  const isNew = meeting.item.position !== position;
  const unfolded = page.querySelector<HTMLDetailsElement>('#roles')?.open ?? meeting.roles.every(({ present }) => !present);
  if (isNew) {
    position = meeting.item.position;
    timer.start(meeting.agenda[position]!.spentSeconds, meeting.agenda[position]!.minutes);
  }
  if (isNew || shownSteps !== meeting.item.steps) steps.show((shownSteps = meeting.item.steps));
  page.replaceChildren(header(meeting, unfolded), ...item(meeting));
  if (isNew) {
    window.scrollTo({ top: 0 });
    document.getElementById('item')?.focus({ preventScroll: true });
    return;
  }
  const next = focused === '' ? null : document.getElementById(focused);
  if ((next instanceof HTMLTextAreaElement || next instanceof HTMLInputElement) && next.type !== 'radio' && next.type !== 'checkbox' && typed !== undefined) next.value = typed;
  next?.focus({ preventScroll: true });
}

function header({ date, roles, agenda, notice }: ShowMeeting, unfolded: boolean): HTMLElement {
  const present = roles.filter((role) => role.present).length;
  const choices = roles.map(({ id, name, present: isPresent }) => {
    const box = h('input', { type: 'checkbox', id: `role-${id}`, checked: isPresent });
    box.addEventListener('change', () => host.post({ type: 'present', role: id, present: box.checked }));
    return h('label', {}, box, name);
  });
  const items = agenda.map(({ name, why, minutes, done }, i) => {
    const entry = button(name, () => go(i));
    entry.id = `agenda-${i}`;
    if (i === position) entry.setAttribute('aria-current', 'step');
    return h('li', { class: done ? 'done' : undefined }, entry, h('small', {}, [why, `${minutes} min`, done ? `✓ ${say(texts.done)}` : ''].filter((part) => part !== '').join(' · ')));
  });
  const words = new Date(`${date}T00:00:00`).toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return h('header', {},
    h('h1', {}, say(texts.title, { date: words })),
    notice === undefined ? undefined : h('p', { class: 'notice', role: 'alert' }, notice),
    h('details', { id: 'roles', open: unfolded }, h('summary', {}, say(texts.present, { count: present })), h('div', { class: 'roles' }, ...choices)),
    h('nav', { 'aria-label': say(texts.agenda) }, h('ol', {}, ...items)));
}

function item({ item: { facts, hasModel, comments, problems, decisions, decision, comment, notes }, agenda }: ShowMeeting): HTMLElement[] {
  const entry = agenda[position]!;
  const box = h('input', { id: 'box', type: 'number', min: '1', max: '240', value: String(entry.minutes), 'aria-label': say(texts.box) });
  box.addEventListener('change', () => { timer.limit(Number(box.value)); note('minutes', box.value); });
  const pause = button(say(timer.isRunning ? texts.pause : texts.resume), () => { pause.textContent = say(timer.toggle() ? texts.pause : texts.resume); });
  const open = comments.filter((one) => one.open);
  const step = (by: number): void => moveStep(by);
  return [
    h('section', { class: 'item', 'aria-labelledby': 'item' },
      h('h2', { id: 'item', tabindex: '-1' }, say(texts.at, { position: position + 1, count: agenda.length, name: entry.name })),
      h('p', { class: 'facts' }, facts),
      h('p', { class: 'tools' }, timer.element, box, pause, hasModel ? button(say(texts.openModel), () => host.post({ type: 'open', what: 'model' })) : undefined, button(say(texts.openProfile), () => host.post({ type: 'open', what: 'profile' })))),
    section('told', say(texts.steps),
      ...(hasModel ? [h('p', { class: 'tools' }, button(say(texts.previousStep), () => step(-1)), button(say(texts.nextStep), () => step(1))), stepsBox] : [h('p', {}, say(texts.noModel))])),
    section('questions', say(texts.questions), ...(open.length === 0 ? [h('p', {}, say(texts.noQuestions))] : open.map(question))),
    ...(problems.length === 0 ? [] : [h('details', { class: 'problems' }, h('summary', {}, say(texts.problems, { count: problems.length })),
      h('ul', {}, ...problems.map(({ message, severity, elementId }) => h('li', { class: severity }, elementId === undefined ? message : link(message, elementId)))))]),
    section('decision', say(texts.decision), choices(decisions, decision), text('reason', say(texts.reason), comment, 'comment', 2), text('notes', say(texts.notes), notes, 'notes', 4)),
    h('footer', { class: 'tools' },
      position > 0 ? button(say(texts.previousItem), () => go(position - 1)) : undefined,
      position < agenda.length - 1 ? primary(button(say(texts.nextItem), () => go(position + 1))) : undefined,
      position < agenda.length - 1 ? button(say(texts.finish), finish) : primary(button(say(texts.finish), finish))),
  ];
}

function question(comment: ShownComment): HTMLElement {
  const { id, elementId, lost, kind, role, text: words, replies } = comment;
  const answer = h('textarea', { id: `answer-${id}`, rows: '1', 'aria-label': `${say(texts.answer)}: ${words}`, placeholder: say(texts.answer) });
  answer.value = drafts.get(id) ?? '';
  answer.addEventListener('input', () => drafts.set(id, answer.value));
  const send = (settle: boolean): void => {
    host.post({ type: 'answer', comment: id, text: answer.value, settle });
    drafts.delete(id);
    answer.value = '';
  };
  return h('article', { class: 'question' },
    h('p', {}, h('small', {}, `${say(commentKinds[kind])}${role === '' ? '' : ` · ${role}`} · `, elementId === undefined ? lost ?? say(texts.wholeModel) : link('↗', elementId))),
    h('p', {}, words),
    ...replies.map((reply) => h('blockquote', {}, reply.text)),
    h('p', { class: 'tools' }, answer, button(say(texts.reply), () => send(false)), button(say(texts.settle), () => send(true))));
}

function choices(decisions: ShowMeeting['item']['decisions'], decision: string | undefined): HTMLElement {
  const all = [...decisions, { key: '', label: say(texts.undecided) }];
  return h('div', { class: 'choices', role: 'radiogroup', 'aria-label': say(texts.decision) }, ...all.map(({ key, label }) => {
    const radio = h('input', { type: 'radio', name: 'decision', id: `decision-${key}`, value: key, checked: key === (decision ?? '') });
    radio.addEventListener('change', () => note('decision', key));
    return h('label', {}, radio, label);
  }));
}

function text(id: string, label: string, value: string, field: 'comment' | 'notes', rows: number): HTMLElement {
  const area = h('textarea', { id, rows: String(rows) });
  area.value = value;
  area.addEventListener('input', () => note(field, area.value));
  return h('div', { class: 'field' }, h('label', { for: id }, label), area);
}

function note(field: 'comment' | 'notes' | 'decision' | 'minutes', value: string): void {
  host.post({ type: 'note', position, field, value });
}

/** Goes from step to step in the order in which the text tells them. */
function moveStep(by: number): void {
  const all = [...stepsBox.querySelectorAll<HTMLElement>('.steps li[data-element-id]')];
  const at = all.findIndex((step) => step.hasAttribute('aria-current'));
  const elementId = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))]?.dataset['elementId'];
  if (elementId === undefined) return;
  steps.select(elementId);
  host.post({ type: 'select', elementId });
}

function go(to: number): void {
  host.post({ type: 'spent', position, seconds: timer.spent });
  host.post({ type: 'go', position: to });
}

function finish(): void {
  host.post({ type: 'spent', position, seconds: timer.spent });
  host.post({ type: 'finish' });
}

function section(id: string, title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h('section', { class: id, 'aria-labelledby': `${id}-title` }, h('h3', { id: `${id}-title` }, title), ...children);
}

function link(label: string, elementId: string): HTMLButtonElement {
  const element = button(label, () => { steps.select(elementId); host.post({ type: 'select', elementId }); });
  element.className = 'link';
  return element;
}

function primary(element: HTMLButtonElement): HTMLButtonElement {
  element.classList.add('primary');
  return element;
}

host.post({ type: 'ready' });
