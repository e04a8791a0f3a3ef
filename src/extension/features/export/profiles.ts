import * as vscode from 'vscode';
import { decodeText } from '../../../core/text/decode.js';

/** The process profiles in the folder of a model; none where the folder cannot be listed. */
export async function profilesBeside(model: vscode.Uri): Promise<{ path: string; text: string }[]> {
  const folder = vscode.Uri.joinPath(model, '..');
  try {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.process.yaml'));
    return await Promise.all(names.map(async (path) => ({ path, text: decodeText(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path))).text })));
  } catch {
    return [];
  }
}
