import * as vscode from 'vscode';
import { bootstrapLandscape } from '../../../core/landscape/bootstrap/bootstrap.js';
import { importRegister } from '../../../core/landscape/bootstrap/import-register.js';
import type { Landscape } from '../../../core/landscape/link-graph.js';
import { nameOf } from '../../../core/landscape/paths.js';
import { activeFile } from '../../shared/active-file.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { readSource } from '../../shared/source-text.js';
import { askForMapping } from './mapping.js';
import { ProposalPreview } from './preview.js';

/** A landscape from a folder of models, and processes from the table of a register; both are shown before anything is written. */
export function bootstrap(services: Services): Feature {
  const preview = new ProposalPreview(services);
  return {
    commands: {
      'prozessatlas.bootstrapLandscape': async () => {
        const landscape = await chosenLandscape(services);
        if (!landscape) return;
        const texts = await textsOfModels(services, landscape);
        await preview.offer(bootstrapLandscape(services.workspace.index, landscape, nameFor(landscape), (path) => texts.get(path), services.lang), vscode.l10n.t('Landscape from models'));
      },
      'prozessatlas.importRegister': async (target) => {
        const landscape = await chosenLandscape(services);
        const file = landscape && (target instanceof vscode.Uri ? target : await chosenTable());
        if (!landscape || !file) return;
        const read = (await tableReader())(await vscode.workspace.fs.readFile(file));
        if ('refused' in read) throw new Error(read.refused[services.lang]);
        const { table } = read;
        if (table.length < 2) throw new Error(vscode.l10n.t('There are no rows in this table.'));
        const mapping = await askForMapping(table, services.lang);
        if (mapping) await preview.offer(importRegister(services.workspace.index, landscape, nameFor(landscape), table, mapping, services.lang), vscode.l10n.t('Processes from a table'));
      },
    },
    dispose: () => preview.dispose(),
  };
}

/** The landscape that grows: the one there is or can be, else the one that the user picks. */
async function chosenLandscape({ workspace }: Services): Promise<Landscape | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(vscode.l10n.t('Open a folder first: a process lives in files.'));
  await workspace.load();
  const { landscapes } = workspace.index;
  if (landscapes.length > 1) {
    const items = landscapes.map((landscape) => ({ label: workspace.index.rootOf(landscape)?.data.name ?? nameFor(landscape), description: landscape.folder, landscape }));
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which process landscape?') }))?.landscape;
  }
  const [only] = landscapes;
  if (folders.length > 1 && only!.folder === '') throw new Error(vscode.l10n.t('Several folders are open. Open the one that is to become a process landscape by itself.'));
  return only;
}

function nameFor({ folder }: Landscape): string {
  return folder === '' ? vscode.workspace.workspaceFolders?.[0]?.name ?? '' : nameOf(folder);
}

async function textsOfModels({ workspace, log }: Services, landscape: Landscape): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { path } of workspace.index.models(landscape)) {
    const uri = workspace.paths.uriOf(path);
    try {
      if (uri) texts.set(path, (await readSource(uri)).text);
    } catch (error) {
      log.warn(`${path} cannot be read:`, String(error));
    }
  }
  return texts;
}

/** Loaded with the first table, to keep the start of the extension short. */
const tableReader = async () => (await import('../../../core/landscape/bootstrap/table.js')).readTable;

/** The table in front, else the one that the user chooses. */
async function chosenTable(): Promise<vscode.Uri | undefined> {
  const open = activeFile();
  if (open && /\.(?:[ct]sv|xlsx)$/i.test(open.path)) return open;
  const [file] = (await vscode.window.showOpenDialog({ openLabel: vscode.l10n.t('Import'), filters: { [vscode.l10n.t('Tables (Excel, CSV)')]: ['xlsx', 'csv', 'tsv', 'txt'] } })) ?? [];
  return file;
}
