import type * as vscode from 'vscode';
import { activateOn } from './activate.js';

/** For the entry of the Node host, which is built beside this bundle and takes the features from it. */
export const loadFeatures = () => import('./features.js');

export function activate(context: vscode.ExtensionContext): void {
  activateOn({}, context, loadFeatures);
}
