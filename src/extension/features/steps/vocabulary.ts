import type * as vscode from 'vscode';
import { choicesFor } from '../../../core/landscape/choices.js';
import { displayNames } from '../../../core/landscape/display-names.js';
import type { StepOptions } from '../../../core/steps/step-table.js';
import type { Services } from '../../shared/services.js';

const PREFIXES = { document: 'doc', system: 'sys', role: 'role' } as const;

/** The words of the landscape around a model: what its catalogues call things, and what can be chosen. */
export class StepVocabulary {
  constructor(private readonly uri: vscode.Uri, private readonly services: Services) {}

  options(): StepOptions {
    const { lang, workspace } = this.services;
    const path = workspace.paths.pathOf(this.uri);
    if (path === undefined) return { lang };
    return {
      lang, nameOf: displayNames(workspace.index, path),
      idOf: (kind, name) => this.entries(kind).find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.id,
    };
  }

  names(kind: 'document' | 'system'): string[] {
    return this.entries(kind).map(({ name }) => name);
  }

  /** The roles of the model first, then those of the catalogue. */
  roles(ofModel: readonly string[]): string[] {
    return [...new Set([...ofModel, ...this.entries('role').map(({ name }) => name)])];
  }

  private entries(kind: keyof typeof PREFIXES): readonly { readonly id: string; readonly name: string }[] {
    const { workspace } = this.services;
    const path = workspace.paths.pathOf(this.uri);
    return path === undefined ? [] : choicesFor(workspace.index, path)[PREFIXES[kind]] ?? [];
  }
}
