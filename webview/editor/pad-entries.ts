import type { Element } from 'bpmn-js/lib/model/Types';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { Message } from '../../src/core/messages.js';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';

/** An entry of ours in the context pad. */
export interface PadEntry {
  readonly id: string;
  readonly title: Message;
  /** A codicon by its name. */
  readonly icon: string;
  /** Absent: for every element. */
  readonly isFor?: (element: Element) => boolean;
  readonly onClick: (element: Element) => void;
}

/** Adds entries to the context pad; on a label they are about what it labels. */
export function addPadEntries(canvas: Canvas, entries: readonly PadEntry[]): void {
  canvas.service<ContextPad>('contextPad').registerProvider({
    getContextPadEntries: (target) => {
      const element = (target as { readonly labelTarget?: Element }).labelTarget ?? target as Element;
      return Object.fromEntries(entries.filter(({ isFor }) => isFor?.(element) ?? true).map(({ id, title, icon, onClick }) => [
        `prozessatlas-${id}`, { group: 'edit', className: `codicon codicon-${icon}`, title: say(title), action: { click: () => onClick(element) } },
      ]));
    },
  });
}
