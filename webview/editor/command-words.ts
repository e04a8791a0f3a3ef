import { say } from '../shared/l10n.js';
import { CHANGE_PROPERTIES } from './properties/change-properties.js';
import { texts as propertyTexts } from './properties/texts.js';
import { texts } from './texts.js';

interface NamedElement {
  readonly businessObject?: { readonly name?: string };
  readonly label?: unknown;
}

/** What commands of bpmn-js carry, as far as it matters for a sentence. */
export interface CommandContext {
  readonly element?: NamedElement;
  readonly shape?: NamedElement;
  readonly elements?: readonly NamedElement[];
  readonly shapes?: readonly NamedElement[];
  readonly connection?: NamedElement;
  readonly newLabel?: string;
  /** What was changed in the panel of properties. */
  readonly field?: string;
}

/**
 * What a finished command did, in a sentence for the live region: VS Code has no names for undo steps, and a picture
 * that changes says nothing to somebody who does not see it.
 */
export function describeCommand(command: string, context: CommandContext): string {
  const subjects = context.elements ?? context.shapes ?? [context.element ?? context.shape ?? context.connection ?? {}];
  const element = nameOf(subjects[0] ?? {});
  const several = subjects.length > 1;
  switch (command) {
    case 'element.updateLabel':
      return say(texts.renamed, { name: context.newLabel ?? '' });
    case 'shape.create':
    case 'shape.append':
    case 'elements.create':
      return say(texts.added, { element });
    case 'connection.create':
    case 'connection.reconnect':
      return say(texts.connected);
    case 'elements.delete':
    case 'shape.delete':
    case 'connection.delete':
      return several ? say(texts.removedSeveral, { count: subjects.length }) : say(texts.removed, { element });
    case 'elements.move':
    case 'shape.move':
      return several ? say(texts.movedSeveral, { count: subjects.length }) : say(texts.moved, { element });
    case 'shape.resize':
      return say(texts.resized, { element });
    case 'shape.replace':
      return say(texts.replaced, { element });
    case 'element.setColor':
      return say(texts.coloured);
    case CHANGE_PROPERTIES:
      return say(propertyTexts.changed, { field: context.field ?? '' });
    default:
      return say(texts.changed, { element });
  }
}

function nameOf({ businessObject }: NamedElement): string {
  return businessObject?.name || say(texts.unnamed);
}
