import { commentKinds } from '../../src/core/landscape/terms.js';
import type { Comments, FromEditor, ShownComment } from '../../src/protocol/editor.js';
import { button, h } from '../shared/dom.js';
import { lang, say } from '../shared/l10n.js';
import type { SidePanels } from './side-panels.js';
import { texts } from './texts.js';

type Action = Extract<FromEditor, { type: 'comment' | 'reply' | 'resolve' | 'reopen' | 'removeComment' }>;
/** An action without its number. */
export type CommentWish = Action extends infer T ? T extends unknown ? Omit<T, 'request'> : never : never;

/** What the panel needs of the editor around it. */
export interface CommentPanelHost {
  /** What the element is called on the canvas; empty when it has no label. */
  nameOf(elementId: string): string;
  reveal(elementId: string): void;
  /** Gives the keyboard back to the canvas. */
  leave(): void;
  /** Resolves when it is written; to a sentence when it could not be. */
  act(wish: CommentWish): Promise<string | undefined>;
}

/** The comments on the model as a list beside the canvas, with everything that can be done with them. */
export class CommentPanel {
  private readonly toggle: HTMLButtonElement;
  private readonly list = h('div', { class: 'comment-list' });
  private readonly target = h('p', { class: 'comment-target' });
  private readonly text = h('textarea', { id: 'comment-text', rows: '3', 'aria-label': say(texts.commentText), placeholder: say(texts.commentText) });
  private readonly kind = h('select', { id: 'comment-kind', 'aria-label': say(texts.commentKind) }, ...Object.entries(commentKinds).map(([key, words]) => h('option', { value: key }, say(words))));
  private readonly role = h('select', { id: 'comment-role', 'aria-label': say(texts.commentRole) });
  private readonly failure = h('p', { class: 'comment-failure', role: 'alert' });
  private comments: readonly ShownComment[] = [];
  private selected: string | undefined;
  /** What is being typed as an answer, by comment. */
  private readonly drafts = new Map<string, string>();

  constructor(aside: HTMLElement, private readonly sides: SidePanels, private readonly host: CommentPanelHost) {
    this.toggle = sides.add('comments', aside, say(texts.comments), 'comment-discussion', () => this.text.focus());
    this.toggle.hidden = true;
    const add = button(say(texts.addComment), () => void this.add());
    aside.replaceChildren(
      h('header', {}, h('h2', {}, say(texts.comments)), symbol('close', say(texts.close), () => this.open(false))),
      this.list,
      h('form', { class: 'comment-form' }, this.target, this.text, h('div', { class: 'comment-choices' }, this.kind, this.role), add, this.failure),
    );
    aside.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    this.text.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.add(); });
    // Keys of the diagram such as Delete must not reach it from here.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      aside.addEventListener(type, (event) => {
        if (event.key === 'Escape' && type === 'keydown') this.open(false);
        if (!event.ctrlKey && !event.metaKey && event.key !== 'F1') event.stopPropagation();
      });
    }
  }

  /** Shows comments as they are now; what is being typed stays. */
  show({ comments, roles, role }: Comments): void {
    this.comments = comments;
    const chosen = this.role.value || role || '';
    this.role.replaceChildren(h('option', { value: '' }, say(texts.noRole)), ...roles.map(({ id, name }) => h('option', { value: id }, name)));
    this.role.value = roles.some(({ id }) => id === chosen) ? chosen : '';
    const open = comments.filter((comment) => comment.open).length;
    this.toggle.hidden = false;
    this.toggle.textContent = open > 0 ? String(open) : '';
    this.toggle.setAttribute('aria-label', open > 0 ? say(texts.openComments, { count: open }) : say(texts.comments));
    this.draw();
  }

  /** The element that new comments are about; none: the whole model. */
  select(elementId: string | undefined): void {
    this.selected = elementId;
    this.draw();
  }

  /** Opens or closes the panel; the text field of a new comment gets the focus. */
  open(open = true): void {
    this.sides.open(open ? 'comments' : undefined);
    if (!open) this.host.leave();
  }

  private draw(): void {
    if (this.list.contains(document.activeElement) && document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== '') {
      this.drafts.set(document.activeElement.dataset['comment'] ?? '', document.activeElement.value);
    }
    const focused = this.list.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const isSelected = (comment: ShownComment): boolean => this.selected !== undefined && comment.elementId === this.selected;
    const open = this.comments.filter((comment) => comment.open).sort((a, b) => Number(isSelected(b)) - Number(isSelected(a)));
    const settled = this.comments.filter((comment) => !comment.open);
    const unfolded = this.list.querySelector('details')?.open ?? false;
    this.list.replaceChildren(
      ...(open.length === 0 ? [h('p', { class: 'comment-none' }, say(texts.noComments))] : open.map((comment) => this.item(comment, isSelected(comment)))),
      ...(settled.length === 0 ? [] : [h('details', { open: unfolded }, h('summary', {}, say(texts.settled, { count: settled.length })), ...settled.map((comment) => this.item(comment, isSelected(comment))))]),
    );
    this.target.textContent = this.selected === undefined ? say(texts.onModel) : say(texts.onElement, { element: this.host.nameOf(this.selected) || say(texts.unnamed) });
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  private item(comment: ShownComment, selected: boolean): HTMLElement {
    const { id, elementId, lost, kind, role, date, text, resolution, replies } = comment;
    const about = lost !== undefined ? say(texts.lostElement, { element: lost })
      : elementId === undefined ? say(texts.wholeModel) : this.host.nameOf(elementId) || say(texts.unnamed);
    const place = elementId === undefined ? h('span', { class: 'comment-place' }, about) : button(about, () => this.host.reveal(elementId));
    place.classList.add('comment-place');
    return h('article', { class: `comment ${comment.open ? 'open' : 'settled'}`, 'aria-current': selected && 'true' },
      h('h3', {}, place, h('small', {}, say(commentKinds[kind]))),
      h('p', {}, text),
      byline(role, date),
      ...replies.map((reply) => h('blockquote', {}, h('p', {}, reply.text), byline(reply.role, reply.date))),
      resolution === undefined ? undefined : h('blockquote', { class: 'resolution' }, h('p', {}, `${say(texts.resolution)}: ${resolution}`)),
      comment.open ? this.answer(id) : h('div', { class: 'comment-actions' }, button(say(texts.reopen), () => void this.act({ type: 'reopen', comment: id, role: this.role.value }))),
    );
  }

  private answer(id: string): HTMLElement {
    const text = h('textarea', { id: `answer-${id}`, rows: '1', 'aria-label': say(texts.answer), placeholder: say(texts.answer), 'data-comment': id });
    text.value = this.drafts.get(id) ?? '';
    text.addEventListener('input', () => this.drafts.set(id, text.value));
    const send = async (type: 'reply' | 'resolve'): Promise<void> => {
      if (type === 'reply' && text.value.trim() === '') return text.focus();
      const draft = text.value;
      this.drafts.delete(id);
      if (!(await this.act({ type, comment: id, role: this.role.value, text: draft }))) this.drafts.set(id, draft);
    };
    text.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send('reply'); });
    return h('div', { class: 'comment-answer' }, text, h('div', { class: 'comment-actions' },
      button(say(texts.reply), () => void send('reply')),
      button(say(texts.settle), () => void send('resolve')),
      symbol('trash', say(texts.removeComment), () => void this.act({ type: 'removeComment', comment: id }))));
  }

  private async add(): Promise<void> {
    const text = this.text.value.trim();
    if (text === '') return this.text.focus();
    const elementId = this.selected;
    const done = await this.act({ type: 'comment', ...(elementId !== undefined && { elementId }), kind: this.kind.value, role: this.role.value, text });
    if (done && this.text.value.trim() === text) this.text.value = '';
  }

  /** @returns whether it is written. */
  private async act(wish: CommentWish): Promise<boolean> {
    const message = await this.host.act(wish);
    this.failure.textContent = message ?? '';
    return message === undefined;
  }
}

function byline(role: string, date: string): HTMLElement {
  return h('small', { class: 'byline' }, [role, date === '' ? '' : new Date(`${date}T00:00:00`).toLocaleDateString(lang)].filter((part) => part !== '').join(' · '));
}

function symbol(name: string, label: string, onClick: () => void): HTMLButtonElement {
  const element = button(label, onClick, '');
  element.className = `symbol codicon codicon-${name}`;
  return element;
}
