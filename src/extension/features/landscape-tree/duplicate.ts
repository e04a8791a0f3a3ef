import * as vscode from 'vscode';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { editYaml, refusalMessages } from '../../../core/yaml/edit.js';
import type { YamlChange } from '../../../core/yaml/edit.js';
import type { Services } from '../../shared/services.js';

/** What belongs to one process only and must not be claimed for its copy. */
const OWN = ['number', 'model', 'variants', 'reviews', 'clientInfo', 'until'];

/** Makes a new draft from the profile of a process: everything but its number, model, variants, reviews and approvals. */
export async function duplicateProcess(profile: ProfileFile, { workspace, lang }: Services): Promise<void> {
  const { index, paths } = workspace;
  const taken = (id: string): boolean => index.definersOf(`id:${id}`, profile.path).size > 0;
  const id = await vscode.window.showInputBox({
    value: freeId(profile.id, taken), prompt: vscode.l10n.t('Id of the new process; it is never used again for another one'),
    validateInput: (text) => (!/^[a-z0-9][a-z0-9-]*$/.test(text) ? vscode.l10n.t('Small letters, digits and hyphens, please.') : taken(text) ? vscode.l10n.t('This id is taken.') : undefined),
  });
  const source = paths.uriOf(profile.path);
  if (id === undefined || !source) return;
  const uri = vscode.Uri.joinPath(source, '..', `${id}.process.yaml`);
  if (await vscode.workspace.fs.stat(uri).then(() => true, () => false)) throw new Error(vscode.l10n.t('{0} exists already.', vscode.workspace.asRelativePath(uri)));

  const { governance } = profile.data;
  const changes: YamlChange[] = [
    { op: 'set', path: ['id'], value: id },
    { op: 'set', path: ['name'], value: vscode.l10n.t('{0} (copy)', profile.name) },
    { op: 'set', path: ['status'], value: 'planned' },
    ...(profile.data.version ? [{ op: 'set', path: ['version'], value: '0.1.0' } as const] : []),
    ...OWN.map((key) => ({ op: 'remove', path: [key] }) as const),
    ...(governance ? ['approvals', 'released', 'nextReview'].filter((key) => key in governance).map((key) => ({ op: 'remove', path: ['governance', key] }) as const) : []),
  ];
  const result = editYaml(profile.text, changes);
  if ('refused' in result) throw new Error(refusalMessages[result.refused][lang]);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(result.text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} could not be written.', vscode.workspace.asRelativePath(uri)));
  await vscode.commands.executeCommand('vscode.open', uri);
}

/** The next id of a series: `abh-erw-010` is followed by `abh-erw-011`, whatever has no number by `…-2`. */
function freeId(id: string, taken: (id: string) => boolean): string {
  const [, stem = `${id}-`, digits = '1'] = /^(.*?)(\d+)$/.exec(id) ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const candidate = stem + String(number).padStart(digits.length, '0');
    if (!taken(candidate)) return candidate;
  }
}
