import type EventBus from 'diagram-js/lib/core/EventBus';
import type Dragging from 'diagram-js/lib/features/dragging/Dragging';
import type { GuardedCommandStack } from './guarded-command-stack.js';

/** Before everybody else. */
const PRIORITY = 10_000;
/** Dragging that changes only what is seen or selected. */
const HARMLESS = /^(hand|lasso)/;

/**
 * Does not let the user begin what the command stack would refuse in the end: while it is closed, no label opens for
 * typing and nothing is dragged.
 */
class EditGate {
  static $inject = ['eventBus', 'dragging', 'commandStack'];

  constructor(bus: EventBus, dragging: Dragging, commandStack: GuardedCommandStack) {
    const refuse = () => (commandStack.isOpen ? undefined : false);
    bus.on('directEditing.activate.allowed', PRIORITY, refuse);
    bus.on('drag.init', PRIORITY, () => (HARMLESS.test(prefixOf(dragging)) ? undefined : refuse()));
  }
}

function prefixOf(dragging: Dragging): string {
  const context = dragging.context() as { readonly prefix?: string } | null;
  return context?.prefix ?? '';
}

export const editGateModule = { __init__: ['editGate'], editGate: ['type', EditGate] as const };
