import type { Narrative, Step } from '../narrative/index.js';

export interface Question {
  readonly step: string;
  /** Two to four steps, one of them the answer, in an order that gives nothing away. */
  readonly choices: readonly string[];
  readonly answer: string;
}

const MOST_QUESTIONS = 5;
const MOST_CHOICES = 4;

/** Questions about what comes next, where the model knows one answer: the step behind another one, with nothing decided in between. */
export function questionsAbout(narrative: Narrative): Question[] {
  const lists = narrative.sections.flatMap(({ steps }) => [...listsIn(steps)]);
  const tasks = [...new Set(lists.flat().filter(isTask).map(({ text }) => text))];
  const questions: Question[] = [];
  for (const steps of lists) {
    for (const [i, step] of steps.slice(0, -1).entries()) {
      const next = steps[i + 1]!;
      if (!isTask(step) || !isTask(next) || step.branches.length > 0 || step.next) continue;
      const wrong = spread(tasks.filter((text) => text !== step.text && text !== next.text), MOST_CHOICES - 1, questions.length);
      if (wrong.length > 0) questions.push({ step: step.text, answer: next.text, choices: [...wrong, next.text].sort((a, b) => (a < b ? -1 : 1)) });
    }
  }
  return spread(questions, MOST_QUESTIONS, 0);
}

/** Every run of steps that follow each other. */
function* listsIn(steps: readonly Step[]): Generator<readonly Step[]> {
  yield steps;
  for (const step of steps) {
    yield* listsIn(step.steps);
    for (const branch of step.branches) yield* listsIn(branch.steps);
  }
}

function isTask({ kind, text }: Step): boolean {
  return (kind === 'task' || kind === 'call' || kind === 'subprocess') && text !== '';
}

/** So many of a list, from all over it; the same ones every time. */
function spread<T>(items: readonly T[], count: number, start: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, i) => items[(start + Math.floor((i * items.length) / count)) % items.length]!);
}
