import * as vscode from 'vscode';
import { entryName } from '../../../core/landscape/catalog.js';
import { modelOf } from '../../../core/landscape/calls.js';
import { languageName } from '../../../core/landscape/language-name.js';
import { clientInfoStatuses, statuses } from '../../../core/landscape/terms.js';
import type { Lang } from '../../../core/messages.js';
import type { Services } from '../../shared/services.js';
import type { ViewNode } from './nodes.js';
import { hasChildren } from './nodes.js';
import { statusIcon } from './status-icon.js';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

const icons = {
  landscape: 'globe', band: 'layers', group: 'folder', interface: 'link-external', model: 'type-hierarchy', variant: 'git-compare',
  calls: 'call-outgoing', callers: 'call-incoming', documents: 'files', clientInfos: 'comment-discussion', clientInfo: 'book', call: 'arrow-right', document: 'file',
} as const;

/** How a node looks. Its tooltip comes later, when somebody points at it. */
export function toTreeItem({ workspace, lang }: Services, node: ViewNode, filtered: boolean): vscode.TreeItem {
  const { index, paths } = workspace;
  const state = !hasChildren(index, node) ? None : node.kind === 'landscape' || node.kind === 'band' || (filtered && node.kind === 'group') ? Expanded : Collapsed;
  const item = new vscode.TreeItem(labelOf(node, lang), state);
  // VS Code remembers by id what is open: while a filter holds, what it leaves is to be seen at once.
  item.id = filtered ? `${node.key}#filtered` : node.key;
  item.contextValue = node.kind;
  item.iconPath = node.kind === 'process' ? statusIcon(node.status) : node.kind === 'call' && node.status ? statusIcon(node.status) : new vscode.ThemeIcon(icons[node.kind]);
  const uri = 'path' in node && node.path !== undefined ? paths.uriOf(node.path) : undefined;
  switch (node.kind) {
    case 'process': {
      const profile = index.file(node.path);
      const hasModel = profile?.kind === 'profile' && modelOf(index, profile) !== undefined;
      item.contextValue = hasModel ? 'process model' : 'process';
      if (uri) item.resourceUri = uri; // its decorations: problems, overdue, changed since the release
      item.description = node.owner && entryName(index, node.owner, node.path);
      item.accessibilityInformation = { label: [labelOf(node, lang), statuses[node.status][lang], item.description].filter(Boolean).join(', ') };
      item.command = openCommand(hasModel ? 'prozessatlas.openModel' : 'prozessatlas.openProfile', node);
      break;
    }
    case 'interface':
      item.description = node.owner && entryName(index, node.owner, node.path);
      break;
    case 'model':
    case 'variant':
      item.description = node.kind === 'variant' ? node.unit : undefined;
      item.resourceUri = uri;
      item.command = openCommand('prozessatlas.openModel', node);
      break;
    case 'call':
      if (node.path === undefined) item.description = vscode.l10n.t('not found');
      else item.command = openCommand('prozessatlas.revealInTree', node);
      break;
    case 'clientInfo':
      item.description = node.status && clientInfoStatuses[node.status][lang];
      if (uri) item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
      break;
    case 'document': {
      const target = uri ?? (node.address === undefined ? undefined : vscode.Uri.parse(node.address));
      if (target) item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [target] };
      break;
    }
  }
  return item;
}

/** What a row shows and leads to, comparable. */
export function lookOf(node: ViewNode, { description, contextValue, collapsibleState }: vscode.TreeItem): string {
  return JSON.stringify([{ ...node, children: undefined }, description, contextValue, collapsibleState]);
}

function labelOf(node: ViewNode, lang: Lang): string {
  if (node.kind === 'callers') return vscode.l10n.t('Called by');
  if (node.kind === 'clientInfos') return vscode.l10n.t('Client information');
  if (node.kind === 'clientInfo') return languageName(node.tag, lang);
  if (node.kind === 'calls') return vscode.l10n.t('Calls');
  if (node.kind === 'documents') return vscode.l10n.t('Documents');
  return node.kind === 'process' && node.number ? `${node.number} ${node.label}` : node.label;
}

function openCommand(command: 'prozessatlas.openModel' | 'prozessatlas.openProfile' | 'prozessatlas.revealInTree', node: ViewNode): vscode.Command {
  return { command, title: vscode.l10n.t('Open'), arguments: [node] };
}
