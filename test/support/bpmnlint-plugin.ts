import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const PLUGIN = 'node_modules/bpmnlint-plugin-acme';

/** The file a plug-in leaves where it was run. */
export const MARK = `${PLUGIN}/was-run`;

/** A model with one manual task, and a plug-in of bpmnlint that dislikes them; by path, with the `.bpmnlintrc` of a folder. */
export function filesWithPlugin(config: object): Record<string, string> {
  return {
    'a.bpmn': `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="P">
  <manualTask id="Stempeln" name="Bescheid stempeln"/>
</process></definitions>`,
    '.bpmnlintrc': JSON.stringify(config),
    [`${PLUGIN}/package.json`]: '{ "name": "bpmnlint-plugin-acme", "main": "index.js" }',
    [`${PLUGIN}/index.js`]: `
      require('node:fs').writeFileSync(__dirname + '/was-run', '');
      console.log('a plug-in may print');
      module.exports = { configs: { all: { rules: { 'no-manual': 'warn', 'broken': 'error' } } } };`,
    [`${PLUGIN}/rules/no-manual.js`]:
      'module.exports = () => ({ check(node, reporter) { if (node.$type === "bpmn:ManualTask") reporter.report(node.id, "Manual tasks are not allowed"); } });',
    [`${PLUGIN}/rules/broken.js`]: 'module.exports = () => ({ check() { throw new Error("no such thing"); } });',
  };
}

/** Installs bpmnlint in a folder. */
export function linkBpmnlint(folder: string): void {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules', 'bpmnlint'), path.join(folder, 'node_modules', 'bpmnlint'), 'junction');
}
