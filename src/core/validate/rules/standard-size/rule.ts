import type { BpmnElement } from '../../../bpmn/element.js';
import { sizeOf } from '../../bpmnlint/bounds.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';

interface Size { readonly width?: unknown; readonly height?: unknown }
type Sizes = Readonly<Record<string, Size | undefined>>;

/** Pixels; a more special type comes before a more general one. */
const STANDARD: Sizes = {
  'bpmn:SubProcess': { width: 100, height: 80 },
  'bpmn:CallActivity': { width: 100, height: 80 },
  'bpmn:Task': { width: 100, height: 80 },
  'bpmn:Gateway': { width: 50, height: 50 },
  'bpmn:Event': { width: 36, height: 36 },
  'bpmn:DataObjectReference': { width: 36, height: 50 },
  'bpmn:DataStoreReference': { width: 50, height: 50 },
  'bpmn:Participant': { width: 60, height: 60 },
};
const TYPES = Object.keys(STANDARD);

export const standardSize = defineLintRule<'size' | 'width' | 'height', Sizes>({
  meta: {
    id: 'standard-size',
    severity: 'info',
    title: { en: 'Shapes have their standard size.', de: 'Formen haben ihre Standardgröße.' },
    why: {
      en: 'A shape that is larger than its neighbours looks more important than it is.',
      de: 'Eine Form, die größer ist als ihre Nachbarn, wirkt wichtiger, als sie ist.',
    },
    source: 'bpmnlint standard-size',
    options: Object.fromEntries(TYPES.map((type) => [type, {
      type: 'size',
      description: { en: `Standard size of ${type} in pixels`, de: `Standardgröße von ${type} in Pixeln` },
    }])),
    messages: {
      size: { en: 'The shape is not {width} × {height} pixels.', de: 'Die Form ist nicht {width} × {height} Pixel groß.' },
      width: { en: 'The pool is not {width} pixels wide.', de: 'Der Pool ist nicht {width} Pixel breit.' },
      height: { en: 'The pool is not {height} pixels high.', de: 'Der Pool ist nicht {height} Pixel hoch.' },
    },
  },
  create({ options, report }, linted) {
    const sizes = { ...STANDARD, ...options };
    return {
      'bpmndi:BPMNShape': (shape) => {
        const element = linted.target(shape, 'bpmnElement');
        const actual = element && sizeOf(shape);
        const expected = element && actual && expectedSize(element, shape, sizes, linted);
        if (!expected) return;
        const { width, height } = expected;
        const differs = (wanted: unknown, found: number): boolean => typeof wanted === 'number' && wanted !== found;
        if (!differs(width, actual.width) && !differs(height, actual.height)) return;
        const message = typeof height !== 'number' ? 'width' : typeof width !== 'number' ? 'height' : 'size';
        report({ message, params: { width: String(width), height: String(height) }, element });
      },
    };
  },
});

/** The size a shape should have; `undefined` for what grows with its content, such as lanes and expanded sub-processes. */
function expectedSize(element: BpmnElement, shape: BpmnElement, sizes: Sizes, linted: LintedDocument): Size | undefined {
  const type = TYPES.find((each) => element.is(each));
  const size = type === undefined ? undefined : sizes[type];
  if (type === 'bpmn:SubProcess' && shape.isTrue('isExpanded')) return undefined;
  if (type !== 'bpmn:Participant') return size;
  if (linted.target(element, 'processRef')) return undefined;
  // An empty pool is as long as the diagram; only its breadth is fixed.
  return shape.get('isHorizontal') === undefined || shape.isTrue('isHorizontal') ? { height: size?.height } : { width: size?.width };
}
