import * as vscode from 'vscode';
import type { Problem, Severity } from '../../../core/index.js';
import type { SourceText } from '../../shared/source-text.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/**
 * A problem as VS Code shows it. The Problems panel cannot select inside a custom editor, so the rule's id is a link
 * that selects the element on the canvas; without an element it opens the page of the rule.
 */
export function toDiagnostic(problem: Problem, uri: vscode.Uri, positionAt: SourceText['positionAt']): vscode.Diagnostic {
  const range = new vscode.Range(positionAt(problem.range.start), positionAt(problem.range.end));
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = 'Prozessatlas';
  diagnostic.code = { value: problem.rule, target: problem.elementId === undefined ? pageLink(problem.rule) : revealLink(uri, problem.elementId) };
  const related = problem.related?.filter((place) => place.path === undefined) ?? [];
  diagnostic.relatedInformation = related.map((place) => new vscode.DiagnosticRelatedInformation(
    new vscode.Location(uri, new vscode.Range(positionAt(place.range.start), positionAt(place.range.end))), place.message));
  return diagnostic;
}

function pageLink(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: 'prozessatlas.explainRule', query: JSON.stringify([rule]) });
}

function revealLink(uri: vscode.Uri, elementId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: 'prozessatlas.revealProblem', query: JSON.stringify([uri.toString(), elementId]) });
}
