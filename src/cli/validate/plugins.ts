import path from 'node:path';
import { readModel } from '../../core/bpmn/model.js';
import { formatMessage, type Lang, type Message } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { pluginNames, PLUGINS_NOT_RUN } from '../../core/validate/config/problems.js';
import { pluginProblems } from '../../core/validate/plugin-findings.js';
import type { ConfigFinder, FoundConfig } from '../../node/config.js';
import { runPluginRules } from '../../node/plugin-rules.js';
import { readBytes } from '../../node/workspace.js';
import { CliError } from '../command.js';
import type { Io } from '../io.js';
import { NO_FINDINGS, reported, type Findings } from '../report.js';

/** What plug-ins of bpmnlint find in a file, by its absolute path. */
export type PluginFindings = (file: string) => Findings;

const HOW: Message = {
  en: ' Where you trust it, `--plugins` runs them with the bpmnlint that is installed there.',
  de: ' Wo Sie ihm vertrauen, führt `--plugins` sie mit dem dort installierten bpmnlint aus.',
};

const FAILED: Message = {
  en: '{file}: the rules from plug-ins of bpmnlint could not be run: {reason}',
  de: '{file}: die Regeln aus Plug-ins von bpmnlint ließen sich nicht ausführen: {reason}',
};

/**
 * Runs the rules from plug-ins of bpmnlint, or says that they are not run.
 * Throws {@link CliError} when bpmnlint or a plug-in is not installed where a configuration names it.
 *
 * @param files Absolute paths.
 * @param run Whether the user wants code of the workspace to be run.
 */
export async function checkPlugins(files: readonly string[], run: boolean, configs: ConfigFinder, io: Io, lang: Lang): Promise<PluginFindings> {
  const found = new Map<string, Findings>();
  const runner = path.join(io.assets, '..', 'node', 'plugin-runner.mjs');
  for (const [{ config, file: configFile }, members] of byPluginConfig(files, configs)) {
    const name = path.relative(io.cwd, configFile!);
    if (!run) {
      io.err(`prozessatlas: ${name}: ${formatMessage(PLUGINS_NOT_RUN, lang, { names: pluginNames(config).join(', ') })}${HOW[lang]}\n`);
      continue;
    }
    const texts = members.map((file) => ({ file, bytes: readBytes(file) })).flatMap(({ file, bytes }) => ('reason' in bytes ? [] : [{ file, text: decodeText(bytes).text }]));
    const answer = await runPluginRules(runner, { configFile: configFile!, plugins: config.plugins!, models: texts.map(({ text }) => text) });
    if ('failure' in answer) throw new CliError(FAILED, { file: name, reason: answer.failure });
    texts.forEach(({ file, text }, i) => found.set(file, reported(text, pluginProblems(readModel(text), answer.findings[i] ?? [], lang))));
  }
  return (file) => found.get(file) ?? NO_FINDINGS;
}

function byPluginConfig(files: readonly string[], configs: ConfigFinder): Map<FoundConfig, string[]> {
  const groups = new Map<FoundConfig, string[]>();
  for (const file of files.filter((each) => each.toLowerCase().endsWith('.bpmn'))) {
    const found = configs.forFolder(path.dirname(file));
    if (found.config.plugins && found.file !== undefined) groups.set(found, [...(groups.get(found) ?? []), file]);
  }
  return groups;
}
