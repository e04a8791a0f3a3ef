import type * as vscode from 'vscode';
import { exportAssets } from '../../shared/export-assets.js';
import type { Services } from '../../shared/services.js';

/**
 * A diagram of a document as PNG, as it is in the editor now.
 *
 * @param root Id of what the diagram shows.
 */
export async function pictureOf(document: vscode.TextDocument, root: string, { extensionUri, lang }: Services): Promise<Uint8Array> {
  // Loaded with the first picture, to keep the start of the extension short.
  const { exportModel } = await import('../../../core/export/export.js');
  const png = await exportModel(document.getText(), 'png', { lang, created: new Date(), diagram: root }, exportAssets(extensionUri));
  return png as Uint8Array;
}
