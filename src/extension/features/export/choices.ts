import * as vscode from 'vscode';
import type { ExportablePlane, ExportFormat } from '../../../core/export/export.js';
import type { Paper } from '../../../core/export/pdf/pages.js';

const FORMATS: readonly ExportFormat[] = ['svg', 'png', 'pdf'];

/** What is to be written, and where. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly paper: Paper | undefined;
  /** The id of a diagram; `undefined` for the main one, and in a PDF for all. */
  readonly diagram: string | undefined;
  readonly target: vscode.Uri;
}

/** A choice that a key binding or another extension hands over: `{ format, paper?, diagram?, target }`, the target as URI text. */
export function givenChoice(argument: unknown): ExportChoice | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { format, paper, diagram, target } = argument as Readonly<Record<string, unknown>>;
  const known = FORMATS.find((each) => each === format);
  if (!known || typeof target !== 'string') return undefined;
  return {
    format: known,
    paper: paper === 'A3' ? 'A3' : 'A4',
    diagram: typeof diagram === 'string' ? diagram : undefined,
    target: vscode.Uri.parse(target),
  };
}

export async function chooseFormat(): Promise<Pick<ExportChoice, 'format' | 'paper'> | undefined> {
  const items = [
    { label: 'SVG', description: vscode.l10n.t('for web pages and documents, sharp at every size'), format: 'svg', paper: undefined },
    { label: 'PNG', description: vscode.l10n.t('for slides and mail'), format: 'png', paper: undefined },
    { label: 'PDF, A4', description: vscode.l10n.t('for printing, with title, version, status and date'), format: 'pdf', paper: 'A4' },
    { label: 'PDF, A3', description: vscode.l10n.t('for printing large diagrams'), format: 'pdf', paper: 'A3' },
  ] as const;
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the diagram'), placeHolder: vscode.l10n.t('Which format?') });
}

/** Asks only when the file has several diagrams. */
export async function chooseDiagram(planes: readonly ExportablePlane[]): Promise<{ readonly id: string | undefined } | undefined> {
  if (planes.length < 2) return { id: undefined };
  const items = planes.map(({ id, name, root }) => ({ label: name || root || id, description: name === '' ? '' : root, id }));
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the diagram'), placeHolder: vscode.l10n.t('Which one?') });
}

/** Suggests a file beside the model. */
export async function chooseTarget(model: vscode.Uri, format: ExportFormat): Promise<vscode.Uri | undefined> {
  const suggested = `${model.path.replace(/\.bpmn$/i, '')}.${format}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = model.scheme === 'untitled' && folder ? vscode.Uri.joinPath(folder, suggested) : model.with({ path: suggested, query: '', fragment: '' });
  return vscode.window.showSaveDialog({ defaultUri, filters: { [format.toUpperCase()]: [format] } });
}
