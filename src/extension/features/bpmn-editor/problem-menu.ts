import * as vscode from 'vscode';
import type { Services } from '../../shared/services.js';

interface Choice extends vscode.QuickPickItem {
  readonly run?: () => PromiseLike<unknown>;
}

/** Lets the user choose what to do about the problems of an element: the corrections the text editor offers too, or to read more. */
export async function chooseForProblems(document: vscode.TextDocument, elementId: string, { problems }: Services): Promise<void> {
  const choices: Choice[] = [];
  for (const { range, messages } of placesOf(document, problems.of(document.uri).filter((problem) => problem.elementId === elementId))) {
    choices.push({ label: messages.join(' · '), kind: vscode.QuickPickItemKind.Separator });
    choices.push(...await actionsAt(document.uri, range));
  }
  choices.push({ label: '', kind: vscode.QuickPickItemKind.Separator }, {
    label: `$(list-unordered) ${vscode.l10n.t('Show all problems')}`,
    run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
  const picked = await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('What is to be done?') });
  await picked?.run?.();
}

/** Problems at one place share their corrections. */
function placesOf(document: vscode.TextDocument, problems: ReturnType<Services['problems']['of']>): { range: vscode.Range; messages: string[] }[] {
  const places = new Map<string, { range: vscode.Range; messages: string[] }>();
  for (const { range: { start, end }, message } of problems) {
    const key = `${start} ${end}`;
    const known = places.get(key);
    if (known) known.messages.push(message);
    else places.set(key, { range: new vscode.Range(document.positionAt(start), document.positionAt(end)), messages: [message] });
  }
  return [...places.values()];
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<Choice[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
  const isWritable = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
  return actions.flatMap(({ title, edit, command }): Choice[] => {
    if (edit) return isWritable ? [{ label: `$(lightbulb) ${title}`, run: () => vscode.workspace.applyEdit(edit) }] : [];
    // The element is in front already, and what others offer is made for the text.
    if (command?.command !== 'prozessatlas.explainRule') return [];
    return [{ label: `$(info) ${title}`, run: () => vscode.commands.executeCommand(command.command, ...command.arguments ?? []) }];
  });
}
