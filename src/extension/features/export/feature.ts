import * as vscode from 'vscode';
import { sampleOf } from '../../../core/export/sample.js';
import { today } from '../../../core/landscape/dates.js';
import { dayInWords } from '../../../core/time/words.js';
import type { Feature } from '../../shared/feature.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { exportAssets } from '../../shared/export-assets.js';
import type { ExportChoice } from './choices.js';
import { chooseDiagram, chooseFormat, chooseTarget, givenChoice } from './choices.js';
import { profilesBeside } from './profiles.js';

/** Loaded with the first export, to keep the start of the extension short. */
const exporter = async () => ({ ...await import('../../../core/export/export.js'), ...await import('../../../core/export/profile.js') });

/** Pictures of a model as SVG, PNG or PDF; what is not saved yet is in the picture. */
export function exportImage(services: Services): Feature {
  return {
    commands: { 'prozessatlas.exportImage': (uri, choice) => run(services, modelUri(uri), choice) },
    dispose: () => undefined,
  };
}

async function run(services: Services, uri: vscode.Uri, given: unknown): Promise<void> {
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const choice = givenChoice(given) ?? await askFor(uri, text);
  if (!choice) return;
  const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Drawing the picture…') };
  const missing = await vscode.window.withProgress(progress, () => write(services, uri, text, choice));
  if (missing.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('The font has no shape for {0}; boxes stand in their place. An SVG shows them.', sampleOf(missing)));
  if (given === undefined) void offerToOpen(choice.target);
}

async function askFor(uri: vscode.Uri, text: string): Promise<ExportChoice | undefined> {
  const format = await chooseFormat();
  if (!format) return undefined;
  const diagram = format.format === 'pdf' ? { id: undefined } : await chooseDiagram((await exporter()).exportablePlanes(text));
  const target = diagram && await chooseTarget(uri, format.format);
  return target && { ...format, diagram: diagram.id, target };
}

/** @returns the letters that the picture could not show */
async function write(services: Services, uri: vscode.Uri, text: string, { format, paper, diagram, target }: ExportChoice): Promise<readonly string[]> {
  const { lang } = services;
  const { exportModel, headingOf } = await exporter();
  const created = new Date();
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { title, details } = headingOf(name, await profilesBeside(uri), dayInWords(today(created), lang), lang);
  let missing: readonly string[] = [];
  const options = { lang, created, title, fallbackTitle: name.replace(/\.bpmn$/i, ''), details, paper, diagram, onMissingLetters: (letters: readonly string[]) => { missing = letters; } };
  const result = await exportModel(text, format, options, exportAssets(services.extensionUri));
  await vscode.workspace.fs.writeFile(target, typeof result === 'string' ? new TextEncoder().encode(result) : result);
  return missing;
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The picture has been saved: {0}', vscode.workspace.asRelativePath(target)), open);
  if (answer !== open) return;
  // VS Code shows pictures, but no PDF.
  if (target.path.endsWith('.pdf')) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
