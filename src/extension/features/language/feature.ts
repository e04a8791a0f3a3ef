import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { CompletionProvider } from './completion.js';
import { LanguageDocuments, languageFiles } from './documents.js';
import { goToDefinition } from './go-to-definition.js';
import { NavigationProvider } from './navigation.js';
import { OutlineView } from './outline-view.js';
import { RenameProvider } from './rename.js';
import { TextSelection } from './selection.js';
import { SymbolProvider } from './symbols.js';

/** What a text editor knows of the texts of a landscape: outline, hover, definitions, references, rename, completion. */
export function language(services: Services): Feature {
  const owned = new Disposables();
  const documents = new LanguageDocuments(services);
  const navigation = new NavigationProvider(documents, services);
  owned.own(vscode.languages.registerDocumentSymbolProvider(languageFiles, new SymbolProvider(documents, services), { label: 'Prozessatlas' }));
  owned.own(vscode.languages.registerHoverProvider(languageFiles, navigation));
  owned.own(vscode.languages.registerDefinitionProvider(languageFiles, navigation));
  owned.own(vscode.languages.registerReferenceProvider(languageFiles, navigation));
  owned.own(vscode.languages.registerRenameProvider(languageFiles, new RenameProvider(documents, services)));
  owned.own(vscode.languages.registerCompletionItemProvider(languageFiles, new CompletionProvider(documents, services), ...CompletionProvider.triggers));
  const selection = owned.own(new TextSelection(documents, services));
  const outline = owned.own(new OutlineView(documents, services));
  return {
    commands: {
      'prozessatlas.goToDefinition': () => goToDefinition(documents, selection, services),
      'prozessatlas.showElement': (elementId) => { if (typeof elementId === 'string') outline.goTo(elementId); },
    },
    dispose: () => owned.dispose(),
  };
}
