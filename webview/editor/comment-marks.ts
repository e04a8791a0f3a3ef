import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { ElementLike } from 'diagram-js/lib/core/Types';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ShownComment } from '../../src/protocol/editor.js';
import { button } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';
import { texts } from './texts.js';

const OVERLAY_TYPE = 'prozessatlas-comments';

/** Marks on the elements that have open comments; a click leads to them. */
export class CommentMarks {
  private comments = new Map<string, readonly ShownComment[]>();

  constructor(private readonly canvas: Canvas, private readonly onClick: (elementId: string) => void) {
    // Marks go with their shapes; shapes also come back with undo and redo.
    canvas.on<{ element: ElementLike }>(['shape.added', 'connection.added'], ({ element: { id } }) => { if (this.comments.has(id)) this.draw(id); });
  }

  show(comments: readonly ShownComment[]): void {
    const before = this.comments;
    this.comments = new Map();
    for (const comment of comments) {
      if (comment.open && comment.elementId !== undefined) this.comments.set(comment.elementId, [...this.comments.get(comment.elementId) ?? [], comment]);
    }
    for (const id of new Set([...before.keys(), ...this.comments.keys()])) this.draw(id);
  }

  private draw(elementId: string): void {
    const overlays = this.canvas.service<Overlays>('overlays');
    const comments = this.comments.get(elementId);
    if (!this.canvas.service<ElementRegistry>('elementRegistry').get(elementId)) return;
    overlays.remove({ element: elementId, type: OVERLAY_TYPE });
    if (comments) overlays.add(elementId, OVERLAY_TYPE, { position: { top: -9, right: 9 }, html: this.mark(elementId, comments), show: { minZoom: 0.2 }, scale: { min: 0.8 } });
  }

  private mark(elementId: string, comments: readonly ShownComment[]): HTMLElement {
    const words = comments.map(({ text }) => text).join('\n');
    const mark = button(say(texts.commentsOnElement, { count: comments.length, comments: words }), () => this.onClick(elementId), comments.length > 1 ? String(comments.length) : '');
    mark.className = 'comment-mark codicon codicon-comment';
    mark.title = words;
    return mark;
  }
}
