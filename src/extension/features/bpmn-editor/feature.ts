import * as vscode from 'vscode';
import type { Lang } from '../../../core/messages.js';
import { modelFromTemplate } from '../../../core/steps/templates.js';
import type { Feature } from '../../shared/feature.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { askForTemplate } from '../../shared/template-choice.js';
import { showCallers } from './calls.js';
import { pickElement } from './go-to-element.js';
import { layOut } from './lay-out.js';
import { BpmnEditorProvider } from './provider.js';

/** The BPMN editor and the commands that open, create and switch between diagram and text. */
export function bpmnEditor(services: Services): Feature {
  const provider = new BpmnEditorProvider(services);
  return {
    commands: {
      'prozessatlas.newModel': () => openNewModel(services.lang),
      'prozessatlas.openAsDiagram': (target) => provider.reveal(modelUri(target), undefined),
      'prozessatlas.layOutDiagram': async (target) => layOut(await vscode.workspace.openTextDocument(modelUri(target)), services.lang),
      'prozessatlas.openAsText': () => provider.openText(),
      // In the text, VS Code's own comments are the place.
      'prozessatlas.showComments': () => provider.postToActive({ type: 'showComments' }) || vscode.commands.executeCommand('workbench.action.addComment'),
      'prozessatlas.toggleProperties': () => { provider.postToActive({ type: 'do', action: 'toggleProperties' }); },
      'prozessatlas.playThrough': () => { provider.postToActive({ type: 'do', action: 'simulate' }); },
      'prozessatlas.copyAsPicture': () => { provider.postToActive({ type: 'do', action: 'copyPicture' }); },
      'prozessatlas.showCallers': (target) => showCallers(services, modelUri(target), (uri, elementId) => provider.reveal(uri, elementId)),
      'prozessatlas.goToElement': async () => {
        const uri = modelUri(undefined);
        const elementId = await pickElement(uri, services.lang);
        if (elementId !== undefined) await provider.reveal(uri, elementId);
      },
      'prozessatlas.revealProblem': (uri, elementId) => {
        if (typeof uri === 'string' && typeof elementId === 'string') return provider.reveal(vscode.Uri.parse(uri), elementId);
        return undefined;
      },
    },
    dispose: () => provider.dispose(),
  };
}

/** A new model that has no file yet; saving asks for a name. */
async function openNewModel(lang: Lang): Promise<void> {
  const name = vscode.l10n.t('New process');
  const template = await askForTemplate(vscode.l10n.t('New model'), lang);
  if (!template) return;
  const taken = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  let uri = untitled(name);
  for (let number = 2; taken.has(uri.path); number++) uri = untitled(`${name} ${number}`);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), modelFromTemplate(template, { id: 'process', name }, lang));
  await vscode.workspace.applyEdit(edit);
  await vscode.commands.executeCommand('vscode.openWith', document.uri, BpmnEditorProvider.viewType);
}

function untitled(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'untitled', path: `${name}.bpmn` });
}
