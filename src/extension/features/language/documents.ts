import * as vscode from 'vscode';
import { LanguageDocument } from '../../../core/language/document.js';
import type { Sources } from '../../../core/language/mentions.js';
import type { Services } from '../../shared/services.js';
import type { SourceText } from '../../shared/source-text.js';
import { readSource } from '../../shared/source-text.js';

/** Models, profiles, catalogues and landscapes; earlier versions of them are read like any other text. */
export const languageFiles: readonly vscode.DocumentFilter[] = [
  { pattern: '**/*.bpmn' }, { pattern: '**/*.{process,review}.{yaml,yml}' }, { pattern: '**/landscape.{yaml,yml}' },
  { pattern: '**/catalogs/{roles,org-units,laws,documents,systems,glossary}.{yaml,yml}' },
];

/** What the providers know of documents: each version is read once. */
export class LanguageDocuments {
  private readonly read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly document: LanguageDocument }>();

  constructor(private readonly services: Services) {}

  of(document: vscode.TextDocument): LanguageDocument {
    const known = this.read.get(document);
    if (known?.version === document.version) return known.document;
    const path = this.services.workspace.paths.pathOf(document.uri) ?? document.uri.path;
    const fresh = new LanguageDocument(path, document.getText());
    this.read.set(document, { version: document.version, document: fresh });
    return fresh;
  }

  /** The texts of the workspace, for one question; `at` gives the places in them. */
  ask(): { readonly sources: Sources; readonly at: (path: string, start: number, end: number) => vscode.Location | undefined } {
    const { index, paths } = this.services.workspace;
    const texts = new Map<string, SourceText>();
    const text = async (path: string): Promise<string | undefined> => {
      const uri = paths.uriOf(path);
      const source = uri && await readSource(uri).catch(() => undefined); // gone or unreadable: it names nothing
      if (source) texts.set(path, source);
      return source?.text;
    };
    const at = (path: string, start: number, end: number): vscode.Location | undefined => {
      const uri = paths.uriOf(path);
      const source = texts.get(path);
      const range = source ? new vscode.Range(source.positionAt(start), source.positionAt(end)) : new vscode.Range(0, 0, 0, 0);
      return uri && new vscode.Location(uri, range);
    };
    return { sources: { index, text }, at };
  }
}

export function rangeIn(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
