import { spawn } from 'node:child_process';
import type { PluginConfig } from '../core/validate/config/config.js';
import type { PluginAnswer } from '../core/validate/plugin-findings.js';

/** How long the rules may take for all models together, in milliseconds. */
const LIMIT = 60_000;

/** What the process that runs the plug-ins is asked. */
export interface PluginRequest {
  /** Absolute path of the `.bpmnlintrc`: bpmnlint and its plug-ins are looked for from there on. */
  readonly configFile: string;
  readonly plugins: PluginConfig;
  /** Texts of models. */
  readonly models: readonly string[];
}

/**
 * Runs rules from plug-ins of bpmnlint, with the bpmnlint that is installed where the configuration lies. That is code of
 * the workspace: to be called only where the user trusts it. It runs in a process of its own, which is ended after a minute.
 *
 * @param runner Path of the program `plugin-runner`, which the build puts beside the others.
 */
export function runPluginRules(runner: string, request: PluginRequest): Promise<PluginAnswer> {
  return new Promise((resolve) => {
    // VS Code's own interpreter is Electron, which must be told to be Node.
    const child = spawn(process.execPath, [runner], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, windowsHide: true, timeout: LIMIT });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err = (err + text).slice(-2000); });
    child.stdin.on('error', () => undefined); // it has ended already
    child.on('error', (error) => resolve({ failure: error.message }));
    child.on('close', (status, signal) => {
      if (status === 0) return resolve(lastLine(out));
      const reason = signal === null ? `status ${String(status)}` : `${signal}, ${LIMIT / 1000} s`;
      resolve({ failure: err.trim().split('\n')[0] || reason });
    });
    child.stdin.end(JSON.stringify(request));
  });
}

/** Rules may print, too. */
function lastLine(out: string): PluginAnswer {
  try {
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as PluginAnswer;
  } catch {
    return { failure: out.trim().slice(0, 200) };
  }
}
