import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import { mailText } from '../../../core/review/mail.js';
import type { ReaderReport } from '../../../core/review/reader-reports.js';
import { processOfReport, readerReports } from '../../../core/review/reader-reports.js';
import type { Services } from '../../shared/services.js';

/**
 * Takes what readers of the portal have reported into the comments of the models: from a text or a saved mail (`.eml`) that is handed
 * over, the selection or text of the editor in front, or the clipboard with a mail or an issue. Each one can be reworded or left out first.
 */
export async function takeReports(services: Services, argument: unknown): Promise<void> {
  await services.workspace.load();
  const reports = await foundReports(argument);
  if (reports.length === 0) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('There is no report from the portal here. Copy the whole text of the mail or issue, then call this command again.'));
  }
  const taken: Taken[] = [];
  for (const report of reports) {
    const one = await take(services, report, typeof argument === 'string');
    if (one) taken.push(one);
  }
  const last = taken.at(-1);
  if (!last) return;
  await (last.elementId === undefined ? vscode.commands.executeCommand('vscode.open', last.model)
    : vscode.commands.executeCommand('prozessatlas.revealProblem', last.model.toString(), last.elementId));
  void vscode.window.showInformationMessage(taken.length === 1 ? vscode.l10n.t('The report is among the comments on the model now.') : vscode.l10n.t('{0} reports are among the comments on the models now.', taken.length));
}

async function foundReports(argument: unknown): Promise<ReaderReport[]> {
  if (typeof argument === 'string') return readerReports(argument);
  const editor = vscode.window.activeTextEditor;
  const file = argument instanceof vscode.Uri ? argument : editor?.document.uri;
  // A saved mail is read from its bytes: what is in it says in which letters it is written.
  const mail = file && /\.eml$/i.test(file.path) ? mailText(await vscode.workspace.fs.readFile(file)) : undefined;
  if (mail !== undefined) return readerReports(mail);
  const selected = editor && readerReports(editor.document.getText(editor.selection.isEmpty ? undefined : editor.selection));
  return selected && selected.length > 0 ? selected : readerReports(await vscode.env.clipboard.readText());
}

/** Where a comment was put. */
interface Taken { readonly model: vscode.Uri; readonly elementId: string | undefined }

async function take({ workspace, reviews }: Services, report: ReaderReport, isUnasked: boolean): Promise<Taken | undefined> {
  const profile = processOfReport(workspace.index, report);
  const model = profile?.modelPath === undefined ? undefined : workspace.paths.uriOf(profile.modelPath);
  if (!profile || !model || !workspace.index.has(profile.modelPath!)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The report about “{0}” has no place: there is no process with this id, or it has no model.', report.process));
    return undefined;
  }
  const place = report.step === '' ? vscode.l10n.t('Portal, version {0}', report.version) : vscode.l10n.t('Portal, version {0}, step {1}', report.version, report.step);
  const text = isUnasked ? report.text : await vscode.window.showInputBox({
    title: profile.name, prompt: vscode.l10n.t('What was reported ({0}). Take out names of persons.', place), value: report.text.replace(/\s*\n\s*/g, ' '), ignoreFocusOut: true,
  });
  if (text === undefined || text.trim() === '') return undefined;
  const isThere = report.elementId !== undefined && readModel((await vscode.workspace.openTextDocument(model)).getText()).byId(report.elementId) !== undefined;
  const elementId = isThere ? report.elementId : undefined;
  await reviews.add(model, { kind: 'remark', text: `${place}: ${text.trim()}`, elementId });
  return { model, elementId };
}
