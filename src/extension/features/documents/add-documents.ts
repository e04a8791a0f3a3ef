import * as vscode from 'vscode';
import { entriesOf } from '../../../core/landscape/data.js';
import type { NewDocument } from '../../../core/landscape/documents/new-document.js';
import { documentCatalog, documentCatalogPath, documentFolder, documentKeys, documentNameOf, documentOfFile, newDocumentEntry } from '../../../core/landscape/documents/new-document.js';
import type { Landscape } from '../../../core/landscape/link-graph.js';
import { nameOf } from '../../../core/landscape/paths.js';
import { documentKind, documentKinds } from '../../../core/landscape/report/documents-words.js';
import { documentUses } from '../../../core/landscape/terms.js';
import type { YamlChange } from '../../../core/yaml/edit.js';
import { editYaml } from '../../../core/yaml/edit.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';

/** A file that becomes a document: one that has an address, or one that was dropped on a browser, which gives only its content. */
export interface DocumentSource {
  /** Without folders. */
  readonly name: string;
  readonly uri: vscode.Uri | undefined;
  read(): Thenable<Uint8Array>;
}

export function sourceAt(uri: vscode.Uri): DocumentSource {
  return { name: nameOf(uri.path), uri, read: () => vscode.workspace.fs.readFile(uri) };
}

/**
 * Enters files in the catalogue of documents, asking what they are. A file from elsewhere is copied into the landscape; no
 * file is ever overwritten.
 *
 * @param profilePath The process that uses them from now on.
 * @returns How many were added or newly used.
 */
export async function addDocuments(services: Services, files: readonly DocumentSource[], profilePath: string | undefined): Promise<number> {
  let count = 0;
  for (const file of files) {
    const done = await addDocument(services, file, profilePath);
    if (done === 'given up') break;
    if (done === 'added') count++;
  }
  return count;
}

async function addDocument(services: Services, source: DocumentSource, profilePath: string | undefined): Promise<'added' | 'known' | 'given up'> {
  const { workspace: { index, paths } } = services;
  const inside = source.uri && paths.pathOf(source.uri);
  const landscape = inside !== undefined || profilePath !== undefined ? index.landscapeOf(profilePath ?? inside!) : index.landscapes[0]!;
  const known = inside === undefined ? undefined : documentOfFile(index, inside);
  if (known !== undefined && profilePath === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is in the register already.', source.name));
    return 'known';
  }
  const use = profilePath === undefined ? undefined : await askUse(services);
  if (profilePath !== undefined && use === undefined) return 'given up';
  const id = known ?? await enter(services, source, inside, landscape);
  if (id === undefined) return 'given up';
  if (profilePath !== undefined) await useIn(services, profilePath, id, use!);
  return 'added';
}

/** Writes the entry, with the catalogue when there is none; returns the id. */
async function enter(services: Services, source: DocumentSource, inside: string | undefined, landscape: Landscape): Promise<string | undefined> {
  const { workspace, lang } = services;
  const { index, paths } = workspace;
  const path = inside ?? `${documentFolder(index, landscape)}/${source.name}`;
  const answers = await askForDocument(services, source, landscape);
  if (!answers) return undefined;
  if (inside === undefined) await copyInto(source, paths.uriOf(path), path);

  const catalog = documentCatalog(index, landscape);
  const catalogPath = catalog?.path ?? documentCatalogPath(landscape);
  const uri = paths.uriOf(catalogPath);
  if (!uri) throw new Error(vscode.l10n.t('The folder {0} is not part of the workspace.', landscape.folder));
  const { id, entry } = newDocumentEntry(index, catalogPath, { ...answers, file: path });
  const change: YamlChange = { op: 'append', path: catalog?.listPath ?? [], value: entry, order: documentKeys };
  if (catalog) await changeYamlFiles([{ uri, changes: [change] }], lang);
  else await createYaml(uri, change);
  await workspace.update([uri, ...[paths.uriOf(path)].filter((each) => each !== undefined)]);
  return id;
}

async function createYaml(uri: vscode.Uri, change: YamlChange): Promise<void> {
  const result = editYaml('', [change]);
  if ('refused' in result) throw new Error(vscode.l10n.t('The files could not be written.'));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(result.text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files could not be written.'));
}

async function copyInto(source: DocumentSource, target: vscode.Uri | undefined, path: string): Promise<void> {
  if (!target) throw new Error(vscode.l10n.t('The folder {0} is not part of the workspace.', path));
  if (await vscode.workspace.fs.stat(target).then(() => true, () => false)) throw new Error(vscode.l10n.t('{0} exists already.', path));
  await vscode.workspace.fs.writeFile(target, await source.read());
}

async function useIn({ workspace, lang }: Services, profilePath: string, id: string, use: string): Promise<void> {
  const profile = workspace.index.file(profilePath);
  const uri = workspace.paths.uriOf(profilePath);
  if (profile?.kind !== 'profile' || !uri) return;
  if ([...entriesOf(profile.data.documents)].some(([, document]) => document.ref === id && document.use === use)) return;
  await changeYamlFiles([{ uri, changes: [{ op: 'append', path: ['documents'], value: { ref: id, use } }] }], lang);
}

async function askForDocument(services: Services, source: DocumentSource, landscape: Landscape): Promise<Omit<NewDocument, 'file'> | undefined> {
  const { lang, workspace: { index } } = services;
  const title = source.name;
  const text = /\.md$/i.test(title) ? new TextDecoder().decode(await source.read()) : undefined;
  const name = await vscode.window.showInputBox({
    title, prompt: vscode.l10n.t('What is the document called?'), value: documentNameOf(title, text), ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A document needs a name.') : undefined),
  });
  if (name === undefined) return undefined;
  const kind = await vscode.window.showQuickPick(documentKinds.map((each) => ({ label: documentKind(each, lang), key: each })), { title, placeHolder: vscode.l10n.t('What kind of document is it?'), ignoreFocusOut: true });
  if (!kind) return undefined;
  const roles = [...index.all()].flatMap((file) => (file.kind === 'roles' && index.landscapeOf(file.path) === landscape ? [...entriesOf(file.data)] : []))
    .flatMap(([, role]) => (role.id && !role.external ? [{ label: role.name ?? role.id, description: role.id, id: role.id as string | undefined }] : []));
  const later = { label: vscode.l10n.t('Decide later'), description: '', id: undefined };
  const owner = roles.length === 0 ? later : await vscode.window.showQuickPick([later, ...roles], { title, placeHolder: vscode.l10n.t('Which role keeps it up to date?'), ignoreFocusOut: true });
  return owner && { name: name.trim(), kind: kind.key, owner: owner.id };
}

async function askUse({ lang }: Services): Promise<string | undefined> {
  const items = Object.entries(documentUses).map(([use, words]) => ({ label: words[lang], use }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is the document in the process?'), ignoreFocusOut: true }))?.use;
}
