import type { BpmnElement } from '../../../bpmn/element.js';
import { boundsOf, type Bounds } from '../../bpmnlint/bounds.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

/** An element with a shape, and where it is. */
interface Placed {
  readonly element: BpmnElement;
  readonly bounds: Bounds;
  /** The activity a boundary event sits on: it may touch that one. */
  readonly host: BpmnElement | undefined;
}

export const noOverlappingElements = defineLintRule({
  meta: {
    id: 'no-overlapping-elements',
    severity: 'warning',
    title: { en: 'Shapes do not overlap and lie inside what holds them.', de: 'Formen überlappen sich nicht und liegen innerhalb dessen, was sie enthält.' },
    why: {
      en: 'Shapes on top of each other hide what belongs together; a shape outside its pool seems to belong elsewhere.',
      de: 'Formen übereinander verdecken, was zusammengehört; eine Form außerhalb ihres Pools scheint woanders hinzugehören.',
    },
    source: 'bpmnlint no-overlapping-elements',
    conventions: ['K21'],
    messages: {
      overlaps: { en: 'The shape overlaps another one.', de: 'Die Form überlappt eine andere.' },
      outside: { en: 'The shape reaches beyond the one that holds it.', de: 'Die Form ragt über die hinaus, die sie enthält.' },
    },
  },
  create({ model, report }, linted) {
    const shapes = new Map<BpmnElement, BpmnElement>();
    const frames = new Map<BpmnElement, Bounds | undefined>();
    const place = (element: BpmnElement): Placed[] => {
      const shape = shapes.get(element);
      const bounds = shape && boundsOf(shape);
      return bounds ? [{ element, bounds, host: linted.target(element, 'attachedToRef') }] : [];
    };

    const checkOverlaps = (placed: readonly Placed[]): void => {
      for (const element of overlapping(placed)) report({ message: 'overlaps', element });
    };
    const checkScope = (scope: BpmnElement): void => {
      const placed = linted.held(scope, 'flowElements').flatMap(place);
      checkOverlaps(placed);
      const frame = frames.get(scope);
      if (!frame) return;
      for (const { element, bounds } of placed) {
        // Data stores outlive the process and may stand beside it.
        if (!element.is('bpmn:DataStoreReference') && !contains(frame, bounds)) report({ message: 'outside', element });
      }
    };
    return {
      document() {
        for (const depiction of model.all('di:DiagramElement')) {
          const element = depiction.property?.name === 'planeElement' && linted.reads(depiction) && linted.target(depiction, 'bpmnElement');
          if (element) shapes.set(element, depiction);
        }
        for (const participant of model.all('bpmn:Participant')) {
          const process = linted.reads(participant) && linted.target(participant, 'processRef');
          const shape = shapes.get(participant);
          if (process) frames.set(process, shape && boundsOf(shape));
        }
      },
      'bpmn:Collaboration': (collaboration) => checkOverlaps(linted.held(collaboration, 'participants').flatMap(place)),
      'bpmn:Process': checkScope,
      'bpmn:SubProcess': (scope) => {
        const shape = shapes.get(scope);
        if (shape?.isTrue('isExpanded')) frames.set(scope, boundsOf(shape));
        checkScope(scope);
      },
    };
  },
});

/** The elements that touch another one, in their order; a boundary event and its host do not count. */
function overlapping(placed: readonly Placed[]): BpmnElement[] {
  const found = new Set<Placed>();
  const known = placed.filter(({ bounds }) => !Number.isNaN(bounds.x + bounds.width + bounds.y + bounds.height));
  const spread = (axis: 'x' | 'y'): number => new Set(known.map(({ bounds }) => bounds[axis])).size;
  const [axis, size] = spread('x') < spread('y') ? ['y', 'height'] as const : ['x', 'width'] as const;
  const sorted = known.sort((a, b) => a.bounds[axis] - b.bounds[axis]);
  /** Behind each place the next one whose element is not found yet, as far as known: what lies in one heap is walked once. */
  const next = sorted.map((_, i) => i + 1);
  const nextUnfound = (i: number): number => {
    let to = next[i]!;
    while (to < sorted.length && found.has(sorted[to]!)) to = next[to]!;
    for (let at = i; at < to;) {
      const behind = next[at]!;
      next[at] = to;
      at = behind;
    }
    return to;
  };
  sorted.forEach((one, i) => {
    const end = one.bounds[axis] + one.bounds[size];
    for (let j = found.has(one) ? nextUnfound(i) : i + 1; j < sorted.length && sorted[j]!.bounds[axis] <= end; j = found.has(one) ? nextUnfound(j) : j + 1) {
      const other = sorted[j]!;
      if (one.host === other.element || other.host === one.element || !touch(one.bounds, other.bounds)) continue;
      found.add(one).add(other);
    }
  });
  return placed.filter((each) => found.has(each)).map(({ element }) => element);
}

function touch(a: Bounds, b: Bounds): boolean {
  return a.x + a.width >= b.x && b.x + b.width >= a.x && a.y + a.height >= b.y && b.y + b.height >= a.y;
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
