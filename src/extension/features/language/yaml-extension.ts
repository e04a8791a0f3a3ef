import * as vscode from 'vscode';

/** Whether the YAML extension explains and completes keys and choices already, from the schemas that the manifest hands it. */
export function yamlExtensionHelps(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
