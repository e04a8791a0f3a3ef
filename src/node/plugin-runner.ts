import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { messageOf } from '../core/error-message.js';
import type { PluginAnswer, PluginFinding } from '../core/validate/plugin-findings.js';
import type { PluginRequest } from './plugin-rules.js';

// A process of its own for code of the workspace: it uses the bpmnlint that is installed there, reads the request from
// standard input and writes the answer as the last line.

/** The parts of bpmnlint and bpmn-moddle that are used. */
interface Installed {
  readonly Linter: new (options: object) => { lint(root: unknown): Promise<Record<string, readonly Omit<PluginFinding, 'rule'>[]>> };
  readonly NodeResolver: new (options: object) => object;
  readonly BpmnModdle: new (extensions?: object) => { fromXML(xml: string): Promise<{ rootElement: unknown }> };
}

const request = JSON.parse(await text(process.stdin)) as PluginRequest;
process.stdout.write(`\n${JSON.stringify(await answer(request))}\n`);

async function answer({ configFile, plugins, models }: PluginRequest): Promise<PluginAnswer> {
  const require = createRequire(configFile);
  try {
    const { Linter, NodeResolver, BpmnModdle } = installedAt(require);
    const extensions = Object.fromEntries(Object.entries(plugins.moddleExtensions ?? {}).map(([prefix, module]) => [prefix, require(module)]));
    const config = { extends: plugins.extends, rules: plugins.rules };
    const findings: PluginFinding[][] = [];
    for (const model of models) {
      const root = await new BpmnModdle(extensions).fromXML(model).then(({ rootElement }) => rootElement, () => undefined);
      // A used linter remembers flows of earlier files.
      const results = root === undefined ? {} : await new Linter({ config, resolver: new NodeResolver({ require }) }).lint(root);
      findings.push(Object.entries(results).flatMap(([rule, reports]) => reports.map(({ id, message, category }) => ({ rule, id, message: String(message), category }))));
    }
    return { findings };
  } catch (error) {
    return { failure: messageOf(error).split('\n')[0]! };
  }
}

function installedAt(require: NodeJS.Require): Installed {
  const bpmnlint = createRequire(require.resolve('bpmnlint/package.json'));
  const moddle = bpmnlint('bpmn-moddle');
  return { Linter: bpmnlint('./lib/linter'), NodeResolver: bpmnlint('./lib/resolver/node-resolver'), BpmnModdle: moddle.BpmnModdle ?? moddle.default ?? moddle };
}
