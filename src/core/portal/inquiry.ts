/** Answers to a kind of question; '' stands for no answer. */
export type Answers = Readonly<Record<string, (...about: string[]) => string>>;

/**
 * Everything that the pages of a process want to know of the landscape around it, as questions and answers in text. Who
 * remembers both along with the pages can tell later whether the pages still hold: when all answers are the same.
 */
export class Inquiry<Kinds extends Answers> {
  private readonly known = new Map<string, string>();
  private noted: Set<string> | undefined;

  constructor(private readonly answers: Kinds) {}

  ask(kind: keyof Kinds & string, ...about: readonly string[]): string {
    const question = [kind, ...about].join('\t');
    this.noted?.add(question);
    return this.answerTo(question);
  }

  /** Takes over answers that are known to hold, so that nobody has to find them. */
  take(answers: Iterable<readonly [question: string, answer: string]>): void {
    for (const [question, answer] of answers) this.known.set(question, answer);
  }

  /** The answer to a question that was noted once. */
  answerTo(question: string): string {
    let answer = this.known.get(question);
    if (answer === undefined) {
      const [kind = '', ...about] = question.split('\t');
      this.known.set(question, (answer = this.answers[kind]?.(...about) ?? ''));
    }
    return answer;
  }

  /** Does some work and notes, in order, what was asked on the way. */
  noting<T>(work: () => T): { readonly value: T; readonly asked: readonly string[] } {
    this.noted = new Set();
    try {
      const value = work();
      return { value, asked: [...this.noted] };
    } finally {
      this.noted = undefined;
    }
  }
}
