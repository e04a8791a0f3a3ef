import * as vscode from 'vscode';
import type { OutlineSymbol, SymbolKind } from '../../../core/language/symbols.js';
import { symbolsOf } from '../../../core/language/symbols.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';
import { rangeIn } from './documents.js';

const KINDS: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  model: vscode.SymbolKind.Module, process: vscode.SymbolKind.Class, pool: vscode.SymbolKind.Package, lane: vscode.SymbolKind.Namespace,
  task: vscode.SymbolKind.Method, call: vscode.SymbolKind.Function, subProcess: vscode.SymbolKind.Class, event: vscode.SymbolKind.Event,
  gateway: vscode.SymbolKind.Operator, flow: vscode.SymbolKind.Interface, data: vscode.SymbolKind.File, note: vscode.SymbolKind.String,
  definition: vscode.SymbolKind.Constant, section: vscode.SymbolKind.Module, entry: vscode.SymbolKind.Object, value: vscode.SymbolKind.Property,
};

/** Outline, breadcrumbs and “Go to Symbol in Editor”. */
export class SymbolProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    void this.services.workspace.load(); // names of ids come with the next change
    const toSymbol = (symbol: OutlineSymbol): vscode.DocumentSymbol => {
      const shown = new vscode.DocumentSymbol(
        symbol.name, symbol.detail, KINDS[symbol.kind], rangeIn(document, symbol), rangeIn(document, { start: symbol.nameStart, end: symbol.nameEnd }),
      );
      shown.children = symbol.children.map(toSymbol);
      return shown;
    };
    return symbolsOf(this.documents.of(document), this.services.workspace.index, this.services.lang).map(toSymbol);
  }
}
