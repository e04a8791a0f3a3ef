import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import { getDi } from 'bpmn-js/lib/util/ModelUtil';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';

interface ReplaceEvent {
  readonly context: { readonly oldShape: Element; readonly newShape: Element };
}

/**
 * A shape whose element gets another type keeps the id of its drawing, as the element keeps its own: a changed task
 * type is a changed task type, not a new drawing.
 */
class KeepDiagramIds extends CommandInterceptor {
  static override $inject = ['eventBus', 'modeling'];

  constructor(eventBus: EventBus, modeling: Modeling) {
    super(eventBus);
    this.postExecuted('shape.replace', ({ context: { oldShape, newShape } }: ReplaceEvent) => {
      modeling.updateModdleProperties(newShape, getDi(newShape), { id: getDi(oldShape).id });
    });
  }
}

export const keepDiagramIdsModule = { __init__: ['keepDiagramIds'], keepDiagramIds: ['type', KeepDiagramIds] as const };
