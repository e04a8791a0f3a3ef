import * as vscode from 'vscode';
import { definitionsAt, referencesAt } from '../../../core/language/definitions.js';
import { hoverAt } from '../../../core/language/hover.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';
import { rangeIn } from './documents.js';
import { yamlExtensionHelps } from './yaml-extension.js';

/** What a word means, where it is defined and who else names it. */
export class NavigationProvider implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.HoverProvider {
  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    await this.services.workspace.load();
    const { sources, at } = this.documents.ask();
    const found = await definitionsAt(this.documents.of(document), document.offsetAt(position), sources);
    return (found?.places ?? []).flatMap(({ path, start, end }) => {
      const place = at(path, start, end);
      return place ? [{ originSelectionRange: rangeIn(document, found!.spot), targetUri: place.uri, targetRange: place.range, targetSelectionRange: place.range }] : [];
    });
  }

  async provideReferences(document: vscode.TextDocument, position: vscode.Position, { includeDeclaration }: vscode.ReferenceContext): Promise<vscode.Location[]> {
    await this.services.workspace.load();
    const { sources, at } = this.documents.ask();
    const found = await referencesAt(this.documents.of(document), document.offsetAt(position), sources, { definitions: includeDeclaration });
    return found.flatMap(({ path, start, end }) => at(path, start, end) ?? []);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { workspace, lang } = this.services;
    await workspace.load();
    const found = hoverAt(this.documents.of(document), document.offsetAt(position), workspace.index, lang, !yamlExtensionHelps());
    if (!found) return undefined;
    const text = new vscode.MarkdownString(found.markdown);
    if (found.entry !== undefined) {
      const command = vscode.Uri.parse(`command:prozessatlas.showImpact?${encodeURIComponent(JSON.stringify([found.entry]))}`);
      text.isTrusted = { enabledCommands: ['prozessatlas.showImpact'] };
      text.appendMarkdown(`\n\n[${vscode.l10n.t('Show where it is used')}](${command.toString()})`);
    }
    return new vscode.Hover(text, rangeIn(document, found));
  }
}
