import * as vscode from 'vscode';
import type { ExportFormat } from '../../../core/export/export.js';
import { today } from '../../../core/landscape/dates.js';
import type { Colouring } from '../../../core/landscape/map/colouring.js';
import { colourings } from '../../../core/landscape/map/colouring.js';
import { MapScenes } from '../../../core/landscape/map/scene.js';
import { dayInWords } from '../../../core/time/words.js';
import { exportAssets } from '../../shared/export-assets.js';
import type { Services } from '../../shared/services.js';

/** Loaded with the first export, to keep the start of the extension short. */
const exporter = () => import('../../../core/export/landscape-map.js');

/**
 * Writes the map as a picture, or as a PDF on A3 for printing.
 *
 * @param choice `{ colourBy?, format?, target? }`, the target as URI text; what is missing is asked for.
 */
export async function exportMapAs({ workspace, lang, extensionUri }: Services, choice: unknown): Promise<void> {
  const given = (typeof choice === 'object' && choice !== null ? choice : {}) as Readonly<Record<string, unknown>>;
  const format = (['svg', 'png', 'pdf'] as const).find((one) => one === given['format']) ?? await chooseFormat();
  const target = format && (typeof given['target'] === 'string' ? vscode.Uri.parse(given['target']) : await chooseTarget(format));
  if (!target) return;
  await workspace.load();
  const colourBy = typeof given['colourBy'] === 'string' && Object.hasOwn(colourings, given['colourBy']) ? given['colourBy'] as Colouring : 'status';
  const { exportMap } = await exporter();
  const created = new Date();
  const details = [`${vscode.l10n.t('Colour: {0}', colourings[colourBy][lang])}`, dayInWords(today(created), lang)];
  const result = await exportMap(new MapScenes(workspace.index, { lang, colourBy }).scene(), format, details, created, exportAssets(extensionUri));
  await vscode.workspace.fs.writeFile(target, typeof result === 'string' ? new TextEncoder().encode(result) : result);
  if (typeof given['target'] === 'string') return;
  const open = vscode.l10n.t('Open');
  if (await vscode.window.showInformationMessage(vscode.l10n.t('The picture has been saved: {0}', vscode.workspace.asRelativePath(target)), open) !== open) return;
  // VS Code shows pictures, but no PDF.
  if (format === 'pdf') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const items = [
    { label: vscode.l10n.t('PDF, A3'), description: vscode.l10n.t('for printing and hanging up'), format: 'pdf' },
    { label: 'SVG', description: vscode.l10n.t('for web pages and documents, sharp at every size'), format: 'svg' },
    { label: 'PNG', description: vscode.l10n.t('for slides and mail'), format: 'png' },
  ] as const;
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the map'), placeHolder: vscode.l10n.t('Which format?') }))?.format;
}

async function chooseTarget(format: ExportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${vscode.l10n.t('process-landscape')}.${format}`) }), filters: { [format.toUpperCase()]: [format] },
  });
}
