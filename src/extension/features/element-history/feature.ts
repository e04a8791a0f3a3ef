import * as vscode from 'vscode';
import type { BpmnModel } from '../../../core/bpmn/model.js';
import { readModel } from '../../../core/bpmn/model.js';
import { elementHistoryBody } from '../../../core/change-report/element-history.js';
import type { Feature } from '../../shared/feature.js';
import type { FocusedElement } from '../../shared/element-focus.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';

/** When and why one element of a model changed, as a page. */
export function elementHistory(services: Services): Feature {
  let last: FocusedElement | undefined;
  const following = services.focus.onDidChange((focused) => { last = focused; });
  return {
    commands: {
      'prozessatlas.showElementHistory': async (argument) => {
        const uri = modelUri(argument);
        const text = (await vscode.workspace.openTextDocument(uri)).getText();
        const selected = last?.uri.toString() === uri.toString() ? last.elementId : undefined;
        const element = await chosenElement(readModel(text), selected);
        if (element) show(services, uri, element);
      },
    },
    dispose: () => following.dispose(),
  };
}

interface NamedElement {
  readonly id: string;
  readonly label: string;
}

/** Asks for an element; the one that is selected stands first. */
async function chosenElement(model: BpmnModel, selected: string | undefined): Promise<NamedElement | undefined> {
  const named = model.elements.filter(({ id, name }) => id !== '' && (name.trim() !== '' || id === selected));
  const items = named.map(({ id, name }) => ({ id, label: name.replace(/\s+/g, ' ').trim() || id, description: id }));
  items.sort((a, b) => Number(b.id === selected) - Number(a.id === selected));
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Show the history of which element?'), matchOnDescription: true });
}

function show({ reports, history, lang }: Services, uri: vscode.Uri, { id, label }: NamedElement): void {
  reports.open(`history:${uri.toString()}#${id}`, {
    title: vscode.l10n.t('History: {0}', label), icon: 'history',
    body: async () => elementHistoryBody(label, await history.model(uri), id, lang),
  });
}
