import * as vscode from 'vscode';
import type { ExportAssets } from '../../core/export/export.js';

/** Font and rasteriser from the extension's folder, wherever the extension runs. */
export function exportAssets(extensionUri: vscode.Uri): ExportAssets {
  const read = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'assets', name));
  return { font: () => read('arimo.ttf'), rasteriser: () => read('resvg.wasm') };
}
