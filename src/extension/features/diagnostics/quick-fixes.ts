import * as vscode from 'vscode';
import type { Fix, Problem } from '../../../core/index.js';
import type { Services } from '../../shared/services.js';

/** Offers the corrections that the rules propose, and the way from a problem to its element. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly services: Services) {}

  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const problems = this.services.problems.of(document.uri);
    return context.diagnostics.filter(({ source }) => source === 'Prozessatlas').flatMap((diagnostic) => {
      const problem = problems.find((candidate) => isShownBy(diagnostic, candidate, document));
      if (!problem) return [];
      return [
        ...(problem.fixes ?? []).map((fix) => fixAction(fix, diagnostic, document)),
        ...(problem.elementId === undefined ? [] : [revealAction(problem.elementId, diagnostic, document)]),
      ];
    });
  }
}

function isShownBy(diagnostic: vscode.Diagnostic, problem: Problem, document: vscode.TextDocument): boolean {
  const rule = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  return rule === problem.rule && diagnostic.range.start.isEqual(document.positionAt(problem.range.start)) && diagnostic.message === problem.message;
}

function fixAction({ title, edits }: Fix, diagnostic: vscode.Diagnostic, document: vscode.TextDocument): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, edits.map(({ start, end, text }) =>
    new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)));
  return action;
}

function revealAction(elementId: string, diagnostic: vscode.Diagnostic, document: vscode.TextDocument): vscode.CodeAction {
  const title = vscode.l10n.t('Show in the diagram');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command: 'prozessatlas.revealProblem', title, arguments: [document.uri.toString(), elementId] };
  return action;
}
