import * as vscode from 'vscode';
import type { Completion } from '../../../core/language/completion.js';
import { completionsAt } from '../../../core/language/completion.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';
import { rangeIn } from './documents.js';
import { yamlExtensionHelps } from './yaml-extension.js';

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property, choice: vscode.CompletionItemKind.EnumMember, reference: vscode.CompletionItemKind.Reference, file: vscode.CompletionItemKind.File,
  element: vscode.CompletionItemKind.Class, attribute: vscode.CompletionItemKind.Field, value: vscode.CompletionItemKind.Value,
};

/** Keys, choices and ids of the landscape in YAML; tags, attributes and ids in models. */
export class CompletionProvider implements vscode.CompletionItemProvider {
  /** What starts a word that VS Code would not ask about by itself. */
  static readonly triggers = ['<', ' ', '"', "'", ':', '/', '>'];

  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.CompletionItem[]> {
    const { workspace, lang } = this.services;
    await workspace.load();
    if (token.isCancellationRequested) return [];
    const found = completionsAt(this.documents.of(document), document.offsetAt(position), workspace.index, lang, !yamlExtensionHelps());
    if (!found) return [];
    const range = rangeIn(document, found);
    return found.items.map(({ label, kind, detail, documentation, insert = label, isSnippet }, i) => {
      const item = new vscode.CompletionItem(kind === 'reference' && detail ? { label, description: detail } : label, KINDS[kind]);
      item.detail = detail;
      if (documentation) item.documentation = documentation;
      // People know the name rather than the id.
      item.filterText = kind === 'reference' ? `${label} ${detail}` : label;
      item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
      item.range = range;
      item.sortText = String(i).padStart(5, '0');
      return item;
    });
  }
}
