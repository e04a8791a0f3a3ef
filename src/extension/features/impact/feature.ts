import * as vscode from 'vscode';
import type { CatalogEntryData } from '../../../core/landscape/data.js';
import { entriesOf } from '../../../core/landscape/data.js';
import { entryKinds } from '../../../core/landscape/catalog.js';
import { impactOf } from '../../../core/landscape/impact.js';
import { compareNames } from '../../../core/landscape/order.js';
import { impactBody } from '../../../core/landscape/report/impact-html.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { markLawChanged, markLawChecked } from './law-changes.js';

/** What a law, document, system, role, unit or term touches, and what a change of a law sets off. */
export function impact(services: Services): Feature {
  return {
    commands: {
      'prozessatlas.showImpact': async (argument) => {
        await services.workspace.load();
        const ref = typeof argument === 'string' ? argument : await pickEntry(services, vscode.l10n.t('Law, document, system, role, unit or term'));
        if (ref !== undefined) showImpact(ref, services);
      },
      'prozessatlas.markLawChanged': async (argument) => {
        await services.workspace.load();
        const ref = typeof argument === 'string' ? argument : await pickEntry(services, vscode.l10n.t('Which law has changed?'), 'laws');
        if (ref !== undefined && await markLawChanged(ref, services)) showImpact(ref, services);
      },
    },
    dispose: () => undefined,
  };
}

function showImpact(ref: string, services: Services): void {
  const { workspace, reports, lang } = services;
  const { entry } = impactOf(workspace.index, ref);
  reports.open(`impact:${ref}`, {
    title: vscode.l10n.t('Impact: {0}', entry ? nameOf(entry.data, ref) : ref), icon: 'references',
    body: () => impactBody(workspace.index, impactOf(workspace.index, ref), lang, 'links'),
    act: (action, path) => (action === 'markLawChanged' ? markLawChanged(ref, services) : markLawChecked(ref, path, services)),
  });
}

/** Lets the user pick an entry of the catalogues, or of one of them. */
async function pickEntry({ workspace, lang }: Services, placeHolder: string, only?: 'laws'): Promise<string | undefined> {
  const items: (vscode.QuickPickItem & { readonly ref: string })[] = [];
  for (const file of workspace.index.all()) {
    if (!('listPath' in file) || (only && file.kind !== only)) continue;
    for (const [, data] of entriesOf(file.data)) {
      if (!data.id) continue;
      const { id, name, citation } = data;
      items.push({ ref: id, label: nameOf(data, id), description: entryKinds[id.slice(0, id.indexOf(':'))]?.[lang] ?? '', detail: citation && name ? name : '' });
    }
  }
  if (items.length === 0) throw new Error(vscode.l10n.t('There is nothing in the catalogues yet.'));
  items.sort((a, b) => compareNames(a.label, b.label));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true }))?.ref;
}

function nameOf({ citation, name }: CatalogEntryData, id: string): string {
  return citation ?? name ?? id;
}
