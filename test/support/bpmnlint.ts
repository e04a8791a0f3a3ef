import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { BpmnModdle } = require('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

/** What bpmnlint says about one text: `rule @id`, sorted; `undefined` when it cannot read the text at all. */
export interface LintResult {
  readonly findings: readonly string[];
  /** Rules that crashed on this text; what they would have found is not known. */
  readonly crashed: ReadonlySet<string>;
}

const silent = (): void => undefined;

/** Runs all rules of bpmnlint; with a fresh linter, since a used one remembers flows of earlier files. */
export async function bpmnlint(text: string): Promise<LintResult | undefined> {
  let root: unknown;
  try {
    ({ rootElement: root } = await new BpmnModdle().fromXML(text));
  } catch {
    return undefined;
  }
  const linter = new Linter({ config: { extends: 'bpmnlint:all' }, resolver: new NodeResolver() });
  const log = console.error;
  console.error = silent;
  try {
    const results: Record<string, { id?: string; category: string }[]> = await linter.lint(root);
    const crashed = new Set<string>();
    const findings: string[] = [];
    for (const [rule, reports] of Object.entries(results)) {
      for (const { id, category } of reports) {
        if (category === 'rule-error') crashed.add(rule);
        else findings.push(verdict(rule, id));
      }
    }
    return { findings: findings.sort(), crashed };
  } finally {
    console.error = log;
  }
}

export function verdict(rule: string, id: string | undefined): string {
  return `${rule} @${id ?? ''}`;
}
