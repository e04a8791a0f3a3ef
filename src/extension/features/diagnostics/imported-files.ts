import * as vscode from 'vscode';
import { isAddress } from '../../../core/landscape/paths.js';

/**
 * Whether the files are there that models import. VS Code answers later than a check asks: until then a file counts as
 * being there, and an answer that differs leads to another check.
 */
export class ImportedFiles {
  private readonly missing = new Set<string>();

  constructor(private readonly checkAgain: (model: vscode.Uri) => void) {}

  /** Tells of a location whether something is there; nothing is read and nothing fetched. */
  resolverOf(model: vscode.Uri): (location: string) => string | undefined {
    return (location) => {
      if (isAddress(location)) return undefined;
      const file = vscode.Uri.joinPath(model, '..', decoded(location));
      const isAssumed = !this.missing.has(file.toString());
      void this.look(file).then((isThere) => { if (isThere !== isAssumed) this.checkAgain(model); });
      return isAssumed ? '' : undefined;
    };
  }

  private async look(file: vscode.Uri): Promise<boolean> {
    const isThere = await vscode.workspace.fs.stat(file).then(({ type }) => (type & vscode.FileType.File) !== 0, () => false);
    if (isThere) this.missing.delete(file.toString());
    else this.missing.add(file.toString());
    return isThere;
  }
}

/** A location is a URI; one with a stray `%` is taken as it is. */
function decoded(location: string): string {
  try {
    return decodeURI(location);
  } catch {
    return location;
  }
}
