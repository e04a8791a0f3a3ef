import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import { documentRegister } from '../../../core/landscape/documents/register.js';
import { documentsBody } from '../../../core/landscape/report/documents-html.js';
import { activeFile } from '../../shared/active-file.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import type { DocumentSource } from './add-documents.js';
import { addDocuments, sourceAt } from './add-documents.js';

/** The register of documents, and new ones in it. */
export function documents(services: Services): Feature {
  const { workspace, lang, reports } = services;
  const show = (): void => reports.open('documents', {
    title: vscode.l10n.t('Register of documents'), icon: 'files',
    body: () => documentsBody(workspace.index, documentRegister(workspace.index, today()), lang, 'links'),
    act: () => vscode.commands.executeCommand('prozessatlas.addDocument'),
  });
  return {
    commands: {
      'prozessatlas.showDocuments': show,
      'prozessatlas.addDocument': async (target, second) => {
        await workspace.load();
        if (await addDocuments(services, isDropped(target) ? target : (await filesToAdd(target, second)).map(sourceAt), profileOf(second)) > 0) show();
      },
    },
    dispose: () => undefined,
  };
}

/** Whether files were dropped on the tree of the landscape. */
function isDropped(target: unknown): target is readonly DocumentSource[] {
  return Array.isArray(target) && target.every((file: unknown) => typeof file === 'object' && file !== null && 'name' in file && 'read' in file);
}

/** The files a command is about: those of a menu, the one in front, else those that the user chooses. */
async function filesToAdd(target: unknown, selection: unknown): Promise<readonly vscode.Uri[]> {
  if (Array.isArray(target)) return target.filter((uri) => uri instanceof vscode.Uri);
  if (Array.isArray(selection)) return selection.filter((uri) => uri instanceof vscode.Uri);
  if (target instanceof vscode.Uri) return [target];
  const open = activeFile();
  if (open && !/\.(?:bpmn|ya?ml|json)$/i.test(open.path)) return [open];
  return (await vscode.window.showOpenDialog({ canSelectMany: true, openLabel: vscode.l10n.t('Add to the documents') })) ?? [];
}

/** The profile of the process that files were dropped on. */
function profileOf(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : undefined;
}
