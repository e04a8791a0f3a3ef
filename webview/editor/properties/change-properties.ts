import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandHandler from 'diagram-js/lib/command/CommandHandler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Change } from './moddle.js';

/** The command with {@link PropertyChange} as its context. */
export const CHANGE_PROPERTIES = 'prozessatlas.changeProperties';

/** What one edit in the panel changes: several objects, one step to undo. */
export interface PropertyChange {
  readonly element: Element;
  /** What was changed, in the user's language. */
  readonly field: string;
  readonly changes: readonly Change[];
  /** A label that the element gets along with it. */
  readonly label?: string;
}

class ChangePropertiesHandler implements CommandHandler {
  static $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  preExecute({ element, changes, label }: PropertyChange): void {
    for (const { of, set } of changes) this.modeling.updateModdleProperties(element, of, { ...set });
    if (label !== undefined) this.modeling.updateLabel(element, label);
  }
}

class ChangeProperties {
  static $inject = ['commandStack'];

  constructor(commandStack: CommandStack) {
    commandStack.registerHandler(CHANGE_PROPERTIES, ChangePropertiesHandler);
  }
}

export const changePropertiesModule = { __init__: ['changeProperties'], changeProperties: ['type', ChangeProperties] as const };
