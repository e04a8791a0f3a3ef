import * as vscode from 'vscode';
import { entriesOf } from '../../../core/landscape/data.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import type { Landscape } from '../../../core/landscape/link-graph.js';
import { groupsOf } from '../../../core/landscape/new-process.js';
import { compareNames } from '../../../core/landscape/order.js';
import type { Lang } from '../../../core/messages.js';
import type { Template } from '../../../core/steps/templates.js';
import { askForTemplate } from '../../shared/template-choice.js';

export interface ProcessAnswers {
  readonly name: string;
  readonly groupId: string | undefined;
  /** `role:` id; `undefined` while nobody has been named. */
  readonly owner: string | undefined;
  readonly template: Template;
}

interface Choice extends vscode.QuickPickItem {
  readonly id: string | undefined;
}

/**
 * Asks for a new process step by step.
 *
 * @param groupId The group, when it is known already.
 * @returns `undefined` when the user gave up.
 */
export async function askForProcess(index: LandscapeIndex, landscape: Landscape, groupId: string | undefined, lang: Lang): Promise<ProcessAnswers | undefined> {
  const groups: Choice[] = groupsOf(index, landscape).map(({ id, name, number }) => ({ id, label: name, description: number ?? id }));
  const roles = rolesOf(index, landscape);
  const asksGroup = groupId === undefined && groups.length > 0;
  const total = 2 + Number(asksGroup) + Number(roles.length > 0);
  const title = (step: number) => vscode.l10n.t('New process ({0}/{1})', step, total);

  const name = await vscode.window.showInputBox({
    title: title(1), prompt: vscode.l10n.t('What is the process called?'), placeHolder: vscode.l10n.t('for example “Issue residence permit”'), ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A process needs a name.') : undefined),
  });
  if (name === undefined) return undefined;

  const group = asksGroup ? await pick(groups, title(2), vscode.l10n.t('Which group does it belong to?')) : { id: groupId };
  if (!group) return undefined;

  const nobody: Choice = { id: undefined, label: vscode.l10n.t('Decide later') };
  const owner = roles.length > 0 ? await pick([nobody, ...roles], title(total - 1), vscode.l10n.t('Which role is the owner?')) : nobody;
  const template = owner && await askForTemplate(title(total), lang);
  return template && { name: name.trim(), groupId: group.id, owner: owner.id, template };
}

function pick(choices: readonly Choice[], title: string, placeHolder: string): Thenable<Choice | undefined> {
  return vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true });
}

function rolesOf(index: LandscapeIndex, landscape: Landscape): Choice[] {
  const roles: Choice[] = [];
  for (const file of index.all()) {
    if (file.kind !== 'roles' || index.landscapeOf(file.path) !== landscape) continue;
    for (const [, { id, name, external }] of entriesOf(file.data)) if (id && !external) roles.push({ id, label: name ?? id, description: id });
  }
  return roles.sort((a, b) => compareNames(a.label, b.label));
}
