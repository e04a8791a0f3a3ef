import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import { sampleOf } from '../../../core/export/sample.js';
import { missingPortalFields } from '../../../core/landscape/portal-fields.js';
import type { KeptPage } from '../../../core/portal/page.js';
import type { PortalFile } from '../../../core/portal/portal.js';
import type { PortalOptions, PortalSource } from '../../../core/portal/site.js';
import { Breather } from '../../shared/breather.js';
import type { Services } from '../../shared/services.js';
import { chooseLandscape, textsOf } from './landscapes.js';
import { Texts } from './texts.js';

/** Where the portal was written last, in the state of the workspace. */
const FOLDER = 'portal.folder';

/** Loaded with the first publication, to keep the start of the extension short. */
const writers = async () => ({ ...await import('../../../core/portal/portal.js'), ...await import('../../../core/portal/memory.js'), ...await import('../../../core/portal/markdown-files.js'), ...await import('../../../core/portal/handbook.js') });

/** What a key binding or another extension may hand over instead of being asked: the target as URI text. */
interface Given { readonly target?: unknown; readonly drafts?: unknown; readonly format?: unknown }

/** Stops the writing; what was there before stays. */
class Cancelled extends Error {}

/** Publishes the landscape as pages, with progress; to be broken off at any time. */
export async function publishPortal(services: Services, argument: unknown): Promise<void> {
  const given = givenBy(argument);
  // Readers get what is on the disk, also when nobody has told of a change there.
  await services.workspace.load();
  await services.workspace.rescan();
  const job = await prepare(services, given);
  const target = job && await chooseFolder(services, given, vscode.l10n.t('Publish Here'));
  if (!job || !target) return;
  const written = await writePages(services, job, target);
  if (!written) return;
  const root = job.index.rootOf(job.index.landscapes[0]!);
  const gaps = missingPortalFields(root?.data.portal ?? {}, services.lang);
  if (gaps.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('Imprint, privacy notice or accessibility statement still need: {0}. The fields are in landscape.yaml under “portal”.', gaps.join(', ')));
  await tell(vscode.l10n.t('The reading portal has been written: {0} pages and files, {1} of them new or changed.', written.files, written.changed), vscode.Uri.joinPath(target, 'index.html'), given);
}

/** Writes the pages; those that would be as they were the last time are not even made. */
async function writePages(services: Services, job: Job, target: vscode.Uri) {
  const { index, options } = job;
  const { portalUpdate, PortalMemory } = await writers();
  const assets = await assetsOf(services);
  const { uriOf } = job;
  // What is typed and not saved counts, but nobody could tell later what it was.
  const isSaved = vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty);
  const placeOf = (path: string): string => uriOf(path)?.fsPath ?? path;
  const machine = isSaved ? await services.platform.machine?.() : undefined;
  const run = machine?.portal.remembered(index, target.fsPath, [placeOf(job.folder), options.lang, String(options.includeDrafts)], placeOf);
  const readNow = machine && ((path: string) => (uriOf(path)?.scheme === 'file' ? machine.portal.read(placeOf(path)) : undefined));
  const written = await write(services, job, target, function* ({ read }) {
    yield* assets;
    const source: PortalSource = { index, read: (path) => readNow?.(path) ?? read(path), ...(run && { stampOf: run.stampOf }) };
    yield* portalUpdate(source, options, run?.memory ?? new PortalMemory(undefined, () => false));
  }, readNow ? [] : textsOf(index));
  if (written) run?.save();
  return written;
}

/** Writes the released processes as one PDF, or as a Markdown file each. */
export async function exportHandbook(services: Services, argument: unknown): Promise<void> {
  const given = givenBy(argument);
  const format = given.format ?? (await vscode.window.showQuickPick([
    { label: 'PDF', description: vscode.l10n.t('one document with cover, contents and a chapter for each group'), format: 'pdf' },
    { label: 'Markdown', description: vscode.l10n.t('a file for each process, for the document management system'), format: 'markdown' },
  ], { title: vscode.l10n.t('Export the Process Handbook'), placeHolder: vscode.l10n.t('Which format?') }))?.format;
  const job = format === undefined ? undefined : await prepare(services, given);
  if (!job) return;
  const { handbook, markdownFiles } = await writers();
  if (format === 'markdown') {
    const target = await chooseFolder(services, given, vscode.l10n.t('Write Here'));
    const written = target && await write(services, job, target, (source) => markdownFiles(source, job.options));
    if (written) await tell(vscode.l10n.t('Files written: {0}.', written.files), undefined, given);
    return;
  }
  const target = typeof given.target === 'string' ? vscode.Uri.parse(given.target) : await vscode.window.showSaveDialog({ filters: { PDF: ['pdf'] }, ...suggested() });
  if (!target) return;
  let missing: readonly string[] = [];
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the handbook…') }, async () => {
    const texts = new Texts(services.workspace);
    try {
      await texts.load(textsOf(job.index));
      const font = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(services.extensionUri, 'dist', 'assets', 'arimo.ttf'));
      await vscode.workspace.fs.writeFile(target, await handbook({ index: job.index, read: texts.read }, job.options, font, (letters) => { missing = letters; }));
    } finally {
      texts.dispose();
    }
  });
  if (missing.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('The font has no shape for {0}; boxes stand in their place.', sampleOf(missing)));
  await tell(vscode.l10n.t('The handbook has been written: {0}', vscode.workspace.asRelativePath(target)), target, given);
}

function givenBy(argument: unknown): Given {
  return typeof argument === 'object' && argument !== null ? argument as Given : {};
}

/** Asks which landscape and whether with drafts. */
async function prepare({ workspace, lang, history }: Services, given: Given) {
  await workspace.load();
  const folder = await chooseLandscape(workspace);
  if (folder === undefined) return undefined;
  const includeDrafts = typeof given.drafts === 'boolean' ? given.drafts : (await vscode.window.showQuickPick([
    { label: vscode.l10n.t('Released processes only'), drafts: false },
    { label: vscode.l10n.t('Drafts too, marked as such'), drafts: true },
  ], { title: vscode.l10n.t('Reading Portal'), placeHolder: vscode.l10n.t('What is to be read?') }))?.drafts;
  if (includeDrafts === undefined) return undefined;
  const options: PortalOptions = { lang, today: today(), includeDrafts, past: await history.landscapes() };
  return { index: workspace.index.within(folder), folder, options, uriOf: (path: string) => workspace.paths.uriOf(path) };
}

type Job = NonNullable<Awaited<ReturnType<typeof prepare>>>;

async function chooseFolder({ state }: Services, given: Given, openLabel: string): Promise<vscode.Uri | undefined> {
  if (typeof given.target === 'string') return vscode.Uri.parse(given.target);
  const before = state.get<string>(FOLDER);
  const [folder] = await vscode.window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false, openLabel, title: vscode.l10n.t('Folder for the pages, for example on a network share'),
    ...(before === undefined ? suggested() : { defaultUri: vscode.Uri.parse(before) }),
  }) ?? [];
  if (folder) await state.update(FOLDER, folder.toString());
  return folder;
}

function suggested(): { readonly defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? { defaultUri: folder } : {};
}

async function assetsOf({ extensionUri }: Services): Promise<PortalFile[]> {
  return Promise.all(['portal.css', 'portal.js'].map(async (name) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'assets', name));
    return { path: `assets/${name}`, content: new TextDecoder().decode(bytes) };
  }));
}

/**
 * @param ahead The texts that have to be read before: making the files cannot wait for them.
 * @returns what was written; `undefined` when the user broke off, or a file of somebody else is in the way
 */
async function write(services: Services, { index }: Job, target: vscode.Uri, filesOf: (source: PortalSource) => Iterable<PortalFile | KeptPage>, ahead = textsOf(index)) {
  const machine = await services.platform.machine?.();
  if (!machine || target.scheme !== 'file') throw new Error(vscode.l10n.t('The pages can only be written to a folder on this machine or a network share.'));
  const { paths } = services.workspace;
  const texts = new Texts(services.workspace);
  const total = [...index.profiles()].length;
  const title = vscode.l10n.t('Publishing…');
  try {
    const written = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
      await texts.load(ahead, token);
      const files = breathing(filesOf({ index, read: texts.read }), token, (done) => progress.report({ message: vscode.l10n.t('Pages: {0}', done), increment: total > 0 ? 100 / Math.max(total, done) : 0 }));
      return machine.portal.write(files, target.fsPath, (from) => paths.uriOf(from)?.fsPath ?? from);
    });
    if (!('foreign' in written)) return written;
    throw new Error(vscode.l10n.t('“{0}” in this folder does not come from the portal and would be overwritten. Choose another folder; nothing was written.', written.foreign));
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  } finally {
    texts.dispose();
  }
}

/** Lets others have their turn between the files, and ends when the user wants that. */
async function* breathing(files: Iterable<PortalFile | KeptPage>, token: vscode.CancellationToken, tell: (done: number) => void): AsyncGenerator<PortalFile | KeptPage> {
  const breather = new Breather();
  let done = 0;
  for (const file of files) {
    yield file;
    tell(++done);
    await breather.pause();
    if (token.isCancellationRequested) throw new Cancelled();
  }
}

async function tell(message: string, target: vscode.Uri | undefined, given: Given): Promise<void> {
  if (typeof given.target === 'string' || !target) return void vscode.window.showInformationMessage(message);
  const open = vscode.l10n.t('Open');
  if (await vscode.window.showInformationMessage(message, open) === open) await vscode.env.openExternal(target);
}
