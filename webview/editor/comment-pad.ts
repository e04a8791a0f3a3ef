import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { ElementLike } from 'diagram-js/lib/core/Types';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';
import { texts } from './texts.js';

/** An entry of the context pad that starts a comment on the element. */
export function addCommentEntry(canvas: Canvas, onComment: (elementId: string) => void): void {
  canvas.service<ContextPad>('contextPad').registerProvider({
    getContextPadEntries: (element: ElementLike & { readonly labelTarget?: ElementLike }) => ({
      'prozessatlas-comment': {
        group: 'edit', className: 'codicon codicon-comment', title: say(texts.comment),
        action: { click: () => onComment(element.labelTarget?.id ?? element.id) },
      },
    }),
  });
}
