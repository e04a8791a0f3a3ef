import { spawnSync } from 'node:child_process';

/** The XML Schema of BPMN 2.0 as bpmn-moddle ships it. */
const SCHEMA = 'node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd';

/** The rules that together answer the question xmllint is asked. */
export const SCHEMA_RULES: readonly string[] = ['bpmn/structure', 'bpmn/well-formed', 'bpmn/unknown-root', 'bpmn/duplicate-id'];

export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version']).error === undefined;
}

/** Which files xmllint refuses for their form or against the schema. Dangling references are a question of their own. */
export function refusedByXmllint(files: readonly string[]): Set<string> {
  const refused = new Set<string>();
  for (let from = 0; from < files.length; from += 200) {
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, ...files.slice(from, from + 200)], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    for (const line of stderr.split('\n')) {
      const [, file, fault] = /^(.*?\.bpmn):\d+: (.*)/.exec(line) ?? [];
      // What the names of namespaces are like is no question of the schema.
      if (file && fault && !/unknown ID|No match found|namespace warning|not a valid URI/.test(fault)) refused.add(file);
    }
  }
  return refused;
}
