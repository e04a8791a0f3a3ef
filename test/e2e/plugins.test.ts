import { filesWithPlugin, linkBpmnlint } from '../support/bpmnlint-plugin.js';
import { needsNode } from '../support/hosts.js';
import { Workbench } from '../support/workbench.js';

describe('rules from plug-ins of bpmnlint in a trusted workspace', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: filesWithPlugin({ extends: 'plugin:acme/all' }), prepare: linkBpmnlint });
  });
  after(() => workbench.close());

  it('are among the problems', async function () {
    needsNode(this);
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'Manual tasks are not allowed' }).waitFor();
    await problems.filter({ hasText: 'This rule of a plug-in failed: no such thing' }).waitFor();
  });
});
