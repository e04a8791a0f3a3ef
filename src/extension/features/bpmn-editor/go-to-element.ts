import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import { termOf } from '../../../core/bpmn/terms.js';
import type { Lang } from '../../../core/messages.js';

/** What people look for in a diagram; a flow only counts when it has a label. */
const SOUGHT = ['bpmn:FlowNode', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:TextAnnotation', 'bpmn:SequenceFlow', 'bpmn:MessageFlow'];

/** Lets the user pick an element of a model by its label, type or id, from all diagrams of the file. */
export async function pickElement(uri: vscode.Uri, lang: Lang): Promise<string | undefined> {
  const model = readModel((await vscode.workspace.openTextDocument(uri)).getText());
  const items = SOUGHT.flatMap((type) => model.all(type)).flatMap((element) => {
    const label = (element.get('name') ?? element.textOf('text') ?? '').replace(/\s+/g, ' ').trim();
    if (element.id === '' || (label === '' && !element.is('bpmn:FlowNode'))) return [];
    return [{ id: element.id, label: label === '' ? termOf(element)[lang] : label, description: `${termOf(element)[lang]} · ${element.id}` }];
  });
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Label, type or id of an element'), matchOnDescription: true });
  return picked?.id;
}
