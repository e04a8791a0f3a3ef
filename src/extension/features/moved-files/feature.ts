import * as vscode from 'vscode';
import { linkEdits, movedLinks } from '../../../core/landscape/moved-links.js';
import { folderOf, nameOf } from '../../../core/landscape/paths.js';
import { reviewPathOf } from '../../../core/review/comments.js';
import { movedIgnores } from '../../../core/validate/config/moved-ignores.js';
import type { TextEdit } from '../../../core/text/edits.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** Links of profiles, catalogues, models and texts follow files and folders that get another name or place, and so do the `ignores` of configurations. */
export function movedFiles(services: Services): Feature {
  const owned = new Disposables();
  owned.own(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(followMoves(services, event.files))));
  return { dispose: () => owned.dispose() };
}

type Move = vscode.FileWillRenameEvent['files'][number];

async function followMoves({ workspace, configurations, log }: Services, moves: readonly Move[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  await workspace.load();
  const { index, paths } = workspace;
  const known = moves.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [paths.pathOf(oldUri), paths.pathOf(newUri)];
    return from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
  // The comments on a model go with it.
  for (const { from, to } of [...known]) {
    const review = reviewPathOf(from);
    if (!/\.bpmn$/i.test(from) || index.file(review)?.kind !== 'review' || known.some((move) => move.from === review)) continue;
    known.push({ from: review, to: reviewPathOf(to) });
    edit.renameFile(paths.uriOf(review)!, paths.uriOf(reviewPathOf(to))!, { ignoreIfExists: true });
  }
  const moved = (path: string): string | undefined => {
    const move = known.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move && move.to + path.slice(move.from.length);
  };
  const write = async (path: string, editsIn: (text: string) => readonly TextEdit[]): Promise<void> => {
    const uri = paths.uriOf(path);
    if (!uri) return;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      for (const { start, end, text } of editsIn(document.getText())) edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    } catch (error) {
      log.warn(`The links in ${path} could not follow:`, String(error));
    }
  };
  for (const [file, links] of movedLinks(index, moved)) await write(file.path, (text) => linkEdits(text, links));
  const isOnly = (name: string): boolean => [...index.all()].filter(({ path }) => nameOf(path) === name).length === 1;
  for (const path of configurations.files) {
    const folder = folderOf(path) === '' ? '' : `${folderOf(path)}/`;
    const inside = known.filter(({ from, to }) => from.startsWith(folder) && to.startsWith(folder))
      .map(({ from, to }) => ({ from: from.slice(folder.length), to: to.slice(folder.length) }));
    if (inside.length > 0) await write(path, (text) => movedIgnores(text, inside, isOnly));
  }
  return edit;
}
