import * as vscode from 'vscode';
import type { Status } from '../../../core/landscape/terms.js';

/** Shape and colour of each state of work: the shape alone tells them apart too. */
const looks: Readonly<Record<Status, readonly [icon: string, colour: string]>> = {
  planned: ['circle-large-outline', 'descriptionForeground'],
  recording: ['record', 'charts.purple'],
  draft: ['edit', 'charts.yellow'],
  in_review: ['eye', 'charts.orange'],
  method_approved: ['check', 'charts.blue'],
  released: ['pass-filled', 'charts.green'],
  in_revision: ['sync', 'charts.blue'],
  suspended: ['debug-pause', 'charts.orange'],
  retired: ['archive', 'disabledForeground'],
};

export function statusIcon(status: Status): vscode.ThemeIcon {
  const [icon, colour] = looks[status];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}
