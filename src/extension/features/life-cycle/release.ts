import * as vscode from 'vscode';
import { modelOf } from '../../../core/landscape/calls.js';
import { today } from '../../../core/landscape/dates.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { approveProcess } from '../../../core/landscape/lifecycle/release.js';
import { formatMessage } from '../../../core/messages.js';
import { releaseErrors, type ConfigOfFile } from '../../../core/validate/release-check.js';
import type { Services } from '../../shared/services.js';
import { readSource } from '../../shared/source-text.js';
import { textEditsIn } from '../../shared/text-edits.js';
import { askRelease } from './questions.js';

/** Releases a process, or approves it by method: asks, checks, and writes profile and copy of the model as one step. */
export async function approve(profile: ProfileFile, step: 'released' | 'method_approved', services: Services): Promise<void> {
  const { workspace, lang } = services;
  await workspace.load();
  const uri = workspace.paths.uriOf(profile.path);
  const model = modelOf(workspace.index, profile);
  const modelUri = model && workspace.paths.uriOf(model.path);
  if (!uri) return;
  const errors = await errorsOf(profile, [uri, modelUri], services);
  if (errors.length > 0) throw new Error(vscode.l10n.t('“{0}” cannot be released while there are errors: {1}', profile.name, errors.join(' ')));
  const answers = await askRelease(profile, services);
  if (!answers) return;

  const document = await vscode.workspace.openTextDocument(uri);
  const modelText = modelUri && (await vscode.workspace.openTextDocument(modelUri)).getText();
  const { version, role, comment, nextReview } = answers;
  const approval = approveProcess(profile, document.getText(), modelText, {
    step, date: today(), role, version, ...(comment !== '' && { comment }), ...(nextReview && { nextReview }), lifecycle: step === 'method_approved' ? 'fim' : 'municipal',
  });
  if ('obstacles' in approval) throw new Error(approval.obstacles.map(({ message, params }) => formatMessage(message, lang, params)).join(' '));

  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, textEditsIn(document, approval.edits));
  const copy = approval.snapshot === undefined ? undefined : workspace.paths.uriOf(approval.snapshot);
  if (copy && modelUri) {
    if (await vscode.workspace.fs.stat(copy).then(() => true, () => false)) throw new Error(vscode.l10n.t('{0} exists already; choose another version.', approval.snapshot ?? ''));
    await vscode.workspace.save(modelUri);
    edit.createFile(copy, { contents: await vscode.workspace.fs.readFile(modelUri) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files were changed elsewhere in the meantime; nothing was changed here.'));
  await document.save();
  vscode.window.setStatusBarMessage(vscode.l10n.t('“{0}”: version {1} is released.', profile.name, approval.version), 8000);
}

/**
 * The messages of all errors in a profile and its model: checked now, since the check in the background may not have come
 * that far, and what that check alone knows (plug-ins of bpmnlint, imported files).
 */
async function errorsOf(profile: ProfileFile, [uri, modelUri]: readonly [vscode.Uri, vscode.Uri | undefined], { workspace, configurations, problems, lang }: Services): Promise<string[]> {
  const { index } = workspace;
  const model = modelUri && await readSource(modelUri);
  const configOf = (path: string, rules: 'document' | 'landscape'): ConfigOfFile => {
    const { config, folder } = (rules === 'landscape' ? configurations.forLandscapeOf(path) : undefined) ?? configurations.forFile(path);
    return { config, path: folder === '' ? path : path.slice(folder.length + 1) };
  };
  const found = releaseErrors(index, profile, { modelText: model?.text, decoding: model?.decoding, lang, configOf });
  const known = [uri, ...(modelUri ? [modelUri] : [])].flatMap((one) => problems.of(one)).filter(({ severity }) => severity === 'error');
  return [...new Set([...found, ...known].map(({ message }) => message))];
}
