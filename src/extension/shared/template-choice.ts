import * as vscode from 'vscode';
import type { Lang } from '../../core/messages.js';
import type { Template } from '../../core/steps/templates.js';
import { templates } from '../../core/steps/templates.js';

/** Asks what a new model begins with; `undefined` when the user gave up. */
export async function askForTemplate(title: string, lang: Lang): Promise<Template | undefined> {
  const choices = templates.map((template) => ({ label: template.name[lang], detail: template.hint[lang], template }));
  const placeHolder = vscode.l10n.t('What does the model begin with?');
  return (await vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDetail: true, ignoreFocusOut: true }))?.template;
}
