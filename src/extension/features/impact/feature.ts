import * as vscode from 'vscode';
import { entryKinds } from '../../../core/landscape/catalog.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { Use } from '../../../core/landscape/impact.js';
import { impactOf } from '../../../core/landscape/impact.js';
import { statuses } from '../../../core/landscape/terms.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

type UseItem = vscode.QuickPickItem & { readonly target?: Pick<Use, 'path' | 'elementId'> };

/** What a law, document, system, role or term touches: choose an entry, then go to a place that uses it. */
export function impact(services: Services): Feature {
  return {
    commands: {
      'prozessatlas.showImpact': async (argument) => {
        await services.workspace.load();
        const ref = typeof argument === 'string' ? argument : await pickEntry(services);
        if (ref !== undefined) await showUses(ref, services);
      },
    },
    dispose: () => undefined,
  };
}

async function pickEntry({ workspace, lang }: Services): Promise<string | undefined> {
  const items: (vscode.QuickPickItem & { readonly ref: string })[] = [];
  for (const file of workspace.index.all()) {
    if (!('listPath' in file)) continue;
    for (const [, { id, name, citation }] of entriesOf(file.data)) {
      if (id) items.push({ ref: id, label: citation ?? name ?? id, description: entryKinds[id.slice(0, id.indexOf(':'))]?.[lang] ?? '', detail: citation && name ? name : '' });
    }
  }
  items.sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Law, document, system, role, unit or term'), matchOnDescription: true, matchOnDetail: true });
  return picked?.ref;
}

async function showUses(ref: string, { workspace, lang }: Services): Promise<void> {
  const { entry, processes, others, callers } = impactOf(workspace.index, ref);
  const name = entry?.data.citation ?? entry?.data.name ?? ref;
  const useItem = (use: Use): UseItem => ({ label: `$(${use.elementId === undefined ? 'note' : 'type-hierarchy'}) ${use.elementName || use.field}`, description: [use.use, use.path].filter(Boolean).join(' · '), target: use });
  const items: UseItem[] = [
    ...processes.flatMap((process): UseItem[] => {
      const checked = process.needsCheck ? vscode.l10n.t('not checked since the law changed') : process.checkedOn ? vscode.l10n.t('checked on {0}', process.checkedOn) : '';
      const heading: UseItem = { label: process.name, description: [statuses[process.status][lang], checked].filter((part) => part !== '').join(' · '), target: process };
      return [{ label: process.id, kind: vscode.QuickPickItemKind.Separator }, heading, ...process.uses.map(useItem)];
    }),
    ...section(vscode.l10n.t('Callers of these processes'), callers.map((caller): UseItem => ({ label: caller.name, description: caller.id, target: { path: caller.path } }))),
    ...section(vscode.l10n.t('Elsewhere'), others.map(useItem)),
  ];
  if (items.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing uses “{0}”.', name));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('“{0}”: {1} processes', name, processes.length), matchOnDescription: true });
  const uri = picked?.target && workspace.paths.uriOf(picked.target.path);
  if (!uri) return;
  if (picked.target?.elementId !== undefined) await vscode.commands.executeCommand('prozessatlas.revealProblem', uri.toString(), picked.target.elementId);
  else await vscode.commands.executeCommand('vscode.open', uri);
}

function section(label: string, items: readonly UseItem[]): UseItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
