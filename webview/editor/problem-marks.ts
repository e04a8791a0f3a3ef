import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { ElementLike } from 'diagram-js/lib/core/Types';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementProblem } from '../../src/protocol/editor.js';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';
import { whenIdle } from './idle.js';
import { texts } from './texts.js';

const OVERLAY_TYPE = 'prozessatlas-problems';
const ranks = { error: 0, warning: 1, info: 2 } as const;

/** How long marks are drawn at a time, in milliseconds: an untidy large model has thousands, and the canvas must stay free. */
const SLICE = 8;

/** Marks on the elements that have problems; a click offers what can be done about them. */
export class ProblemMarks {
  /** By element, the worst first. */
  private problems = new Map<string, ElementProblem[]>();
  /** Elements whose marks are not yet as their problems are. */
  private readonly outdated = new Set<string>();

  constructor(private readonly canvas: Canvas, private readonly onClick: (elementId: string) => void) {
    // Marks go with their shapes; shapes also come back with undo and redo.
    canvas.on<{ element: ElementLike }>(['shape.added', 'connection.added'], ({ element: { id } }) => { if (this.problems.has(id)) this.drawSoon([id]); });
  }

  /** Replaces the marks whose problems have changed. */
  show(problems: readonly ElementProblem[]): void {
    const before = this.problems;
    this.problems = grouped(problems);
    const known = new Set([...before.keys(), ...this.problems.keys()]);
    this.drawSoon([...known].filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(this.problems.get(id))));
  }

  private drawSoon(ids: readonly string[]): void {
    const isWaiting = this.outdated.size > 0;
    for (const id of ids) this.outdated.add(id);
    // The diagram itself is painted first.
    if (!isWaiting && ids.length > 0) requestAnimationFrame(() => whenIdle(() => this.drawSome()));
  }

  private drawSome(): void {
    const end = performance.now() + SLICE;
    for (const id of this.outdated) {
      this.outdated.delete(id);
      this.draw(id);
      if (performance.now() > end) break;
    }
    if (this.outdated.size > 0) whenIdle(() => this.drawSome());
  }

  private draw(elementId: string): void {
    const overlays = this.canvas.service<Overlays>('overlays');
    const problems = this.problems.get(elementId);
    if (!this.canvas.service<ElementRegistry>('elementRegistry').get(elementId)) return;
    overlays.remove({ element: elementId, type: OVERLAY_TYPE });
    if (problems) overlays.add(elementId, OVERLAY_TYPE, { position: { top: -9, left: -9 }, html: this.mark(problems), show: { minZoom: 0.2 }, scale: { min: 0.7 } });
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
