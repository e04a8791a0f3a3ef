import type { Branch, Detail, DetailKind, Jump, Step } from './narrative.js';

/** One line of a text: how deep it stands, what marks it, what it says and about which element. */
export interface Line {
  /** Levels of indentation. */
  readonly level: number;
  readonly kind: 'role' | 'step' | 'detail' | 'branch' | 'jump' | 'closing';
  readonly marker: string;
  readonly text: string;
  readonly elementId: string;
}

/** How a text refers to steps: by number for readers, or by name so that an insertion changes one line. */
export type References = 'numbers' | 'names';

/** Lays the steps of a section out as lines, in reading order. */
export function linesOf(steps: readonly Step[], references: References): Line[] {
  const lines: Line[] = [];
  const stack: (() => void)[] = [];
  const later = (...actions: (() => void)[]): void => {
    for (let i = actions.length - 1; i >= 0; i--) stack.push(actions[i]!);
  };
  /** A branch without a label shares its line with the first thing it holds. */
  let lead = '';
  const add = (level: number, kind: Line['kind'], marker: string, text: string, elementId = ''): void => {
    const isLed = lead !== '';
    lines.push({ level: isLed ? level - 1 : level, kind, marker: (lead + marker).trimEnd(), text, elementId });
    lead = '';
  };

  const tellList = (list: readonly Step[], level: number, role: string): void => {
    let current = role;
    const isTop = level === 0;
    const hasRoles = isTop && list.some((step) => step.role !== '');
    later(...list.map((step) => {
      const changes = step.role !== '' && step.role !== current;
      current = step.role || current;
      const named = changes && !isTop;
      const heading = changes && isTop ? `${step.role}:` : '';
      const inherited = current;
      return () => {
        if (heading !== '') add(0, 'role', '', heading);
        tellStep(step, hasRoles ? level + 1 : level, named, inherited);
      };
    }));
  };

  const tellStep = (step: Step, level: number, named: boolean, role: string): void => {
    const prefix = named ? `${step.role}: ` : '';
    const marker = step.number !== '' && references === 'numbers' ? `${step.number}.` : '';
    add(level, 'step', marker, prefix + step.text, step.elementId);
    for (const text of detailLines(step.details, references)) add(level + 1, 'detail', '', text, step.elementId);
    if (step.steps.length === 0 && step.branches.length === 0) tellEnd(step, level);
    else later(
      () => tellList(step.steps, level + 1, role),
      ...step.branches.map((branch) => () => tellBranch(branch, level + 1, role)),
      () => tellEnd(step, level),
    );
  };

  const tellEnd = ({ closing, next }: Step, level: number): void => {
    if (closing !== '') add(level + 1, 'closing', '', closing);
    if (next) add(level + 1, 'jump', '→', jumpText(next), next.elementId);
  };

  const tellBranch = (branch: Branch, level: number, role: string): void => {
    const end = mereEnd(branch);
    const jump = end ? end.text : branch.next ? jumpText(branch.next) : '';
    const text = branch.text === '' ? jump : jump === '' ? `${branch.text}:` : `${branch.text}: ${jump}`;
    if (text === '' && branch.details.length === 0 && branch.steps.length > 0) lead = '- ';
    else {
      add(level, 'branch', '-', text, end?.elementId ?? branch.elementId);
      for (const line of detailLines(branch.details, references)) add(level + 1, 'detail', '', line, branch.elementId);
    }
    if (!end) tellList(branch.steps, level + 1, role);
  };

  const jumpText = (jump: Jump): string => (references === 'numbers' ? jump.text : jump.stableText);

  tellList(steps, 0, '');
  for (let action = stack.pop(); action; action = stack.pop()) action();
  return lines;
}

/** The end that is all a branch holds: it shares the branch's line. */
export function mereEnd({ steps: [step, ...more] }: Branch): Step | undefined {
  return step?.kind === 'end' && more.length === 0 && step.details.length === 0 ? step : undefined;
}

/** One or several facts under one label, as they share a line. */
export interface Facts {
  readonly kind: DetailKind;
  readonly label: string;
  readonly details: readonly Detail[];
}

/** Gathers short facts of one label; paragraphs stay on their own. Ids without a meaning for readers are left to comparisons. */
export function gatherFacts(details: readonly Detail[], references: References = 'numbers'): Facts[] {
  const facts: { kind: DetailKind; label: string; details: Detail[] }[] = [];
  const shared = new Map<string, (typeof facts)[number]>();
  for (const detail of details) {
    const { kind, label, labelOfSeveral } = detail;
    if (kind === 'reference' && references === 'numbers') continue;
    const isParagraph = label === '' || kind === 'documentation' || kind === 'annotation' || kind === 'comment';
    const known = isParagraph ? undefined : shared.get(label);
    if (known) {
      known.details.push(detail);
      known.label = labelOfSeveral || label;
    } else {
      const fact = { kind, label, details: [detail] };
      facts.push(fact);
      if (!isParagraph) shared.set(label, fact);
    }
  }
  return facts;
}

/** Details as lines: „Rechtsgrundlagen: § 5 AufenthG; § 18b AufenthG“. */
export function detailLines(details: readonly Detail[], references: References = 'numbers'): string[] {
  if (details.length === 0) return [];
  return gatherFacts(details, references).map(({ label, details: gathered }) => `${label === '' ? '' : `${label}: `}${gathered.map(({ text }) => text).join('; ')}`);
}
