import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import { liesBelow } from '../../../core/landscape/ancestry.js';
import { nameOf } from '../../../core/landscape/paths.js';
import type { Services } from '../../shared/services.js';
import type { YamlFileChange } from '../../shared/yaml-files.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';
import type { ViewNode } from './nodes.js';

const PROCESSES = 'application/vnd.code.tree.prozessatlas.landscape';

/** What the Explorer hands over, and what the system does. */
const FILES = 'text/uri-list';
const SYSTEM_FILES = 'files';

/** Moves processes to another group or below another process: one line in each profile. Files dropped on a process become its documents. */
export class DragAndDrop implements vscode.TreeDragAndDropController<ViewNode> {
  readonly dragMimeTypes = [PROCESSES];
  readonly dropMimeTypes = [PROCESSES, FILES, SYSTEM_FILES];

  constructor(private readonly services: Services) {}

  handleDrag(nodes: readonly ViewNode[], data: vscode.DataTransfer): void {
    const processes = nodes.flatMap((node) => (node.kind === 'process' ? [{ id: node.id, path: node.path }] : []));
    if (processes.length > 0) data.set(PROCESSES, new vscode.DataTransferItem(processes));
  }

  async handleDrop(target: ViewNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(PROCESSES)?.value;
    if (dragged === undefined) return this.addDocuments(target, data);
    const parent = parentFor(target);
    if (!Array.isArray(dragged) || parent === undefined) return;
    const processes = dragged as readonly { id: string; path: string }[];
    const { index, paths } = this.services.workspace;
    const around = processes.find(({ id, path }) => id !== parent && liesBelow(index, parent, id, path));
    if (around) {
      void vscode.window.showWarningMessage(vscode.l10n.t('A process cannot be moved below itself.'));
      return;
    }
    const changes: YamlFileChange[] = processes.flatMap(({ id, path }) => {
      const uri = paths.uriOf(path);
      return uri && id !== parent ? [{ uri, changes: [{ op: 'set', path: ['parent'], value: parent, order: ['id', 'number', 'name', 'type', 'level', 'parent'] }] }] : [];
    });
    try {
      await changeYamlFiles(changes, this.services.lang);
    } catch (error) {
      this.services.reportFailure(messageOf(error), error);
    }
  }

  private async addDocuments(target: ViewNode | undefined, data: vscode.DataTransfer): Promise<void> {
    // To be asked before anything is waited for: VS Code gives the files away only now.
    const dropped = [...data].flatMap(([, item]) => item.asFile() ?? []);
    const list = await data.get(FILES)?.asString() ?? '';
    const listed = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).map((line) => vscode.Uri.parse(line));
    const files = listed.length > 0 ? listed.map((uri) => ({ name: nameOf(uri.path), uri, read: () => vscode.workspace.fs.readFile(uri) }))
      // A browser gives away the content of a file, but not where it lies.
      : dropped.map((file) => ({ name: nameOf(file.name), uri: file.uri, read: () => file.data() }));
    if (files.length > 0) await vscode.commands.executeCommand('prozessatlas.addDocument', files, target?.kind === 'process' ? target.path : undefined);
  }
}

/** The id that a process gets as its parent when it is dropped on a node; `undefined` where it cannot be dropped. */
function parentFor(target: ViewNode | undefined): string | undefined {
  // Groups that the tree makes for units, owners and the like have no file: nothing can be moved into them.
  if (target?.kind === 'group') return target.path !== undefined && target.id !== '' ? target.id : undefined;
  return target?.kind === 'process' ? target.id : undefined;
}
