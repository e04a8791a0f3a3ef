import * as vscode from 'vscode';
import { linkEdits, movedLinks } from '../../../core/landscape/moved-links.js';
import { reviewPathOf } from '../../../core/review/comments.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** Links of profiles, catalogues, models and texts follow files and folders that get another name or place. */
export function movedFiles(services: Services): Feature {
  const owned = new Disposables();
  owned.own(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(followMoves(services, event.files))));
  return { dispose: () => owned.dispose() };
}

type Move = vscode.FileWillRenameEvent['files'][number];

async function followMoves({ workspace, log }: Services, moves: readonly Move[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  await workspace.load();
  const { index, paths } = workspace;
  const known = moves.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [vscode.workspace.asRelativePath(oldUri), vscode.workspace.asRelativePath(newUri)];
    return vscode.workspace.getWorkspaceFolder(newUri) ? [{ from, to }] : [];
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
  for (const [file, links] of movedLinks(index, moved)) {
    const uri = paths.uriOf(file.path);
    if (!uri) continue;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      for (const { start, end, text } of linkEdits(document.getText(), links)) edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    } catch (error) {
      log.warn(`The links in ${file.path} could not follow:`, String(error));
    }
  }
  return edit;
}
