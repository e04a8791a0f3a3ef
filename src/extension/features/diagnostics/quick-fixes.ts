import * as vscode from 'vscode';
import type { FileEdits, Fix, Problem } from '../../../core/index.js';
import { isModel } from '../../../core/landscape/kinds.js';
import { applyEdits } from '../../../core/text/edits.js';
import { changedRange } from '../../../core/text/rebase.js';
import { fixAll, tryFix } from '../../../core/validate/fixes/apply.js';
import { metaById } from '../../../core/validate/registry.js';
import type { Services } from '../../shared/services.js';
import { textEditsIn } from '../../shared/text-edits.js';
import { checkModel } from './model-check.js';

/** `editor.codeActionsOnSave` names it: everything that can be corrected without a decision. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('prozessatlas');

/** How many corrections are made while somebody waits for the file to be saved. */
const MOST = 100;

/** Offers the corrections that the rules propose, the way from a problem to its element, and the page of its rule. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];

  constructor(private readonly services: Services) {}

  async provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, { only, diagnostics }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    if (only && FIX_ALL.intersects(only)) return this.fixAllAction(document);
    const own = diagnostics.filter(({ source }) => source === 'Prozessatlas');
    if (own.length === 0 || (only && !only.contains(vscode.CodeActionKind.QuickFix))) return [];
    const text = document.getText();
    const fresh = isModel(document.uri.path) ? checkModel(this.services, document.uri, text) : [];
    const problems = [...fresh, ...this.services.problems.of(document.uri).filter(({ fixes }) => fixes)];
    const actions = await Promise.all(own.map(async (diagnostic) => {
      const problem = problems.find((candidate) => isShownBy(diagnostic, candidate, document));
      const fixes = (problem?.fixes ?? []).filter((fix) => !fresh.includes(problem!) || tryFix(text, fresh, problem!, fix, (fixed) => checkModel(this.services, document.uri, fixed)));
      return [
        ...await Promise.all(fixes.map((fix, i) => this.fixAction(fix, diagnostic, document, i === 0 && fix.isSafe))),
        ...this.otherActions(diagnostic, document),
      ];
    }));
    return withoutRepetition(actions.flat());
  }

  private otherActions(diagnostic: vscode.Diagnostic, document: vscode.TextDocument): vscode.CodeAction[] {
    const rule = ruleOf(diagnostic);
    const shown = this.services.problems.of(document.uri).find((candidate) => isShownBy(diagnostic, candidate, document));
    return [
      ...(shown?.elementId === undefined ? [] : [commandAction(vscode.l10n.t('Show in the diagram'), 'prozessatlas.revealProblem', [document.uri.toString(), shown.elementId], diagnostic)]),
      ...(metaById(rule) ? [commandAction(vscode.l10n.t('Explain the rule “{0}”', rule), 'prozessatlas.explainRule', [rule], diagnostic)] : []),
    ];
  }

  private async fixAction(fix: Fix, diagnostic: vscode.Diagnostic, document: vscode.TextDocument, isPreferred: boolean): Promise<vscode.CodeAction> {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.isPreferred = isPreferred;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, textEditsIn(document, fix.edits));
    for (const { path, edits } of fix.elsewhere ?? []) {
      const uri = this.services.workspace.paths.uriOf(path);
      if (uri) action.edit.set(uri, textEditsIn(await vscode.workspace.openTextDocument(uri), edits));
    }
    return action;
  }

  /** All safe fixes of a document as one change; a fix across files counts when it stays in this one. */
  private fixAllAction(document: vscode.TextDocument): vscode.CodeAction[] {
    const text = document.getText();
    const across = this.services.problems.of(document.uri).flatMap(({ fixes }) => fixes?.[0] ?? []).filter(({ isSafe, elsewhere }) => isSafe && !elsewhere?.length);
    const edited = applyEdits(text, withoutOverlaps(across.flatMap(({ edits }) => [...edits])));
    const fixed = isModel(document.uri.path) ? fixAll(edited, (current) => checkModel(this.services, document.uri, current), { limit: MOST }).text : edited;
    if (fixed === text) return [];
    const { start, end } = changedRange(text, fixed);
    const action = new vscode.CodeAction(vscode.l10n.t('Correct everything that needs no decision'), FIX_ALL);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, textEditsIn(document, [{ start, end, text: fixed.slice(start, fixed.length - (text.length - end)) }]));
    return [action];
  }
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function isShownBy(diagnostic: vscode.Diagnostic, problem: Problem, document: vscode.TextDocument): boolean {
  return ruleOf(diagnostic) === problem.rule && diagnostic.range.start.isEqual(document.positionAt(problem.range.start)) && diagnostic.message === problem.message;
}

/** Several problems of one element lead to it once. */
function withoutRepetition(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const seen = new Map<string, vscode.CodeAction>();
  return actions.filter((action) => {
    const key = action.command && JSON.stringify([action.command.command, action.command.arguments]);
    const known = key === undefined ? undefined : seen.get(key);
    if (known) known.diagnostics = [...known.diagnostics ?? [], ...action.diagnostics ?? []];
    else if (key !== undefined) seen.set(key, action);
    return !known;
  });
}

function withoutOverlaps(edits: readonly FileEdits['edits'][number][]): FileEdits['edits'] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, i) => i === 0 || start >= sorted[i - 1]!.end);
}

function commandAction(title: string, command: string, args: readonly unknown[], diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command, title, arguments: [...args] };
  return action;
}
