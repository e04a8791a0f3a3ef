import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { ElementLike } from 'diagram-js/lib/core/Types';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementProblem } from '../../src/protocol/editor.js';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';
import { texts } from './texts.js';

const OVERLAY_TYPE = 'prozessatlas-problems';
const ranks = { error: 0, warning: 1, info: 2 } as const;

/** Marks on the elements that have problems; a click offers what can be done about them. */
export class ProblemMarks {
  /** By element, the worst first. */
  private problems = new Map<string, ElementProblem[]>();

  constructor(private readonly canvas: Canvas, private readonly onClick: (elementId: string) => void) {
    // Marks go with their shapes; shapes also come back with undo and redo.
    canvas.on<{ element: ElementLike }>(['shape.added', 'connection.added'], ({ element }) => this.draw(element.id));
  }

  /** Replaces the marks whose problems have changed: a large model has thousands. */
  show(problems: readonly ElementProblem[]): void {
    const before = this.problems;
    this.problems = grouped(problems);
    for (const id of new Set([...before.keys(), ...this.problems.keys()])) {
      if (JSON.stringify(before.get(id)) !== JSON.stringify(this.problems.get(id))) this.draw(id);
    }
  }

  private draw(elementId: string): void {
    const overlays = this.canvas.service<Overlays>('overlays');
    const problems = this.problems.get(elementId);
    if (!this.canvas.service<ElementRegistry>('elementRegistry').get(elementId)) return;
    overlays.remove({ element: elementId, type: OVERLAY_TYPE });
    if (problems) overlays.add(elementId, OVERLAY_TYPE, { position: { top: -9, left: -9 }, html: this.mark(problems), show: { minZoom: 0.3 } });
  }

  private mark(problems: readonly ElementProblem[]): HTMLElement {
    const [worst] = problems;
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.className = `problem-mark ${worst!.severity}`;
    mark.textContent = problems.length > 1 ? String(problems.length) : '!';
    const messages = problems.map(({ message }) => message);
    mark.title = messages.join('\n');
    mark.setAttribute('aria-label', say(texts.problems, { count: messages.length, messages: messages.join(' ') }));
    mark.addEventListener('click', () => this.onClick(worst!.elementId));
    return mark;
  }
}

function grouped(problems: readonly ElementProblem[]): Map<string, ElementProblem[]> {
  const groups = new Map<string, ElementProblem[]>();
  for (const problem of [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity])) {
    const group = groups.get(problem.elementId);
    if (group) group.push(problem);
    else groups.set(problem.elementId, [problem]);
  }
  return groups;
}
