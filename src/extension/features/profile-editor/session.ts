import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import { choicesFor } from '../../../core/landscape/choices.js';
import { placeIn } from '../../../core/landscape/files.js';
import { isCatalog, kindOfPath } from '../../../core/landscape/kinds.js';
import { isAddress, resolveLink } from '../../../core/landscape/paths.js';
import { keyOrder } from '../../../core/landscape/schema/schemas.js';
import { formatMessage } from '../../../core/messages.js';
import { decodeText } from '../../../core/text/decode.js';
import { rebaseEdits } from '../../../core/text/rebase.js';
import type { YamlChange } from '../../../core/yaml/edit.js';
import { editYaml, refusalMessages } from '../../../core/yaml/edit.js';
import { pathAt } from '../../../core/yaml/path-at.js';
import { yamlMessages } from '../../../core/yaml/problems.js';
import { readYaml } from '../../../core/yaml/read.js';
import type { YamlPath } from '../../../core/yaml/tree.js';
import { toValue } from '../../../core/yaml/value.js';
import type { FormKind, FromForm, ShowForm, ToForm } from '../../../protocol/form.js';
import { isFromForm } from '../../../protocol/form.js';
import { openCatalogEntry } from '../../shared/catalog-entries.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { TaskQueue } from '../../shared/task-queue.js';
import { textEditsIn } from '../../shared/text-edits.js';

/** How many versions of the text are kept, so that a change made on an older one still finds its place. */
const KEPT_VERSIONS = 20;
/** How long changes of the landscape must pause before its choices are gathered anew, in milliseconds: there may be thousands. */
const PAUSE = 200;

/** One form of one document: shows what the text says and writes each change of a field into it. */
export class FormSession extends Disposables {
  private readonly kind: FormKind;
  private readonly shown = new Map<number, string>();
  /** Changes are written one after the other. */
  private readonly queue = new TaskQueue();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private choices = '';

  constructor(private readonly document: vscode.TextDocument, readonly panel: vscode.WebviewPanel, private readonly services: Services) {
    super();
    const kind = kindOfPath(document.uri.path);
    this.kind = isCatalog(kind) ? kind : 'profile';
    this.own(panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromForm(message)) this.receive(message); }));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed === document && contentChanges.length > 0) this.show();
    }));
    this.own(services.workspace.onDidChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.showChoices(), PAUSE);
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.own(services.problems.onDidChange((uri) => { if (uri.toString() === document.uri.toString()) this.showProblems(); }));
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  /** Shows the text, at the place of a value if one is named. */
  async openText(path?: YamlPath): Promise<void> {
    const { start } = path ? placeIn({ text: this.document.getText() }, path) : { start: 0 };
    const at = this.document.positionAt(start);
    await vscode.commands.executeCommand('vscode.openWith', this.document.uri, 'default', { selection: new vscode.Range(at, at) });
  }

  private receive(message: FromForm): void {
    this.services.attempt(() => this.act(message));
  }

  private act(message: FromForm): PromiseLike<unknown> | undefined {
    switch (message.type) {
      case 'ready': return this.start();
      case 'change': return this.queue.run(() => this.change(message.request, message.version, message.changes));
      case 'openText': return this.openText(message.path);
      case 'openLink': return this.openLink(message.link);
      case 'openEntry': return openCatalogEntry(this.services, message.id, this.document.uri);
      case 'preview': return this.preview(message.request, message.link);
      case 'changeStatus': return vscode.commands.executeCommand('prozessatlas.changeStatus', this.document.uri);
    }
  }

  /** The form is new and knows nothing yet. */
  private async start(): Promise<void> {
    this.choices = '';
    this.show();
    await this.services.workspace.load();
    this.showChoices();
    this.showProblems();
  }

  private show(): void {
    const { version } = this.document;
    const text = this.document.getText();
    const { root, problems } = readYaml(text);
    const broken = problems.find(({ code }) => code !== 'several-documents');
    const data = broken ? undefined : toValue(root) ?? (root ? undefined : {});
    this.shown.set(version, text);
    for (const old of this.shown.keys()) if (old <= version - KEPT_VERSIONS) this.shown.delete(old);
    const writable = vscode.workspace.fs.isWritableFileSystem(this.document.uri.scheme) !== false;
    const show: ShowForm = { type: 'show', version, kind: this.kind, listPath: listPathIn(data), editable: writable && data !== undefined };
    const notice = broken
      ? vscode.l10n.t('The text cannot be read, line {0}: {1} The form follows as soon as it is repaired.',
        this.document.positionAt(broken.start).line + 1, formatMessage(yamlMessages[broken.code], this.services.lang, broken.params))
      : writable ? undefined : vscode.l10n.t('This version of the file cannot be edited.');
    this.post({ ...show, ...(data !== undefined && { data }), ...(notice !== undefined && { notice }) });
  }

  private showChoices(): void {
    const path = this.services.workspace.paths.pathOf(this.document.uri);
    if (path === undefined) return;
    const choices = choicesFor(this.services.workspace.index, path);
    const key = JSON.stringify(choices);
    if (key === this.choices) return;
    this.choices = key;
    this.post({ type: 'choices', choices });
  }

  private showProblems(): void {
    const { root } = readYaml(this.document.getText());
    this.post({
      type: 'problems',
      problems: this.services.problems.of(this.document.uri).map(({ message, severity, range }) => ({ message, severity, path: pathAt(root, range.start) })),
    });
  }

  /** Writes changes that the form made for a version it showed; what was changed elsewhere since then stays. */
  private async change(request: number, version: number, changes: readonly YamlChange[]): Promise<void> {
    const message = await this.write(version, changes).catch((error: unknown) => {
      this.services.log.error('A change of a form was not written:', messageOf(error));
      return vscode.l10n.t('The files could not be written.');
    });
    this.post({ type: 'answered', request, ...(message !== undefined && { message }) });
    if (message !== undefined) this.show();
  }

  /** @returns why the changes could not be made. */
  private async write(version: number, changes: readonly YamlChange[]): Promise<string | undefined> {
    const base = this.shown.get(version);
    const current = this.document.getText();
    const conflict = vscode.l10n.t('This place was changed elsewhere in the meantime; the form shows what is written now.');
    if (base === undefined) return conflict;
    const result = editYaml(base, changes.map((change) => inOrder(change, this.kind)));
    if ('refused' in result) return refusalMessages[result.refused][this.services.lang];
    const edits = rebaseEdits(result.edits, base, current);
    if (!edits) return conflict;
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.document.uri, textEditsIn(this.document, edits));
    return (await vscode.workspace.applyEdit(edit)) ? undefined : conflict;
  }

  private async openLink(link: string): Promise<void> {
    const uri = this.linked(link);
    if (uri) await vscode.commands.executeCommand('vscode.open', uri);
  }

  private async preview(request: number, link: string): Promise<void> {
    const uri = this.linked(link);
    const markdown = uri && !isAddress(link) ? await read(uri) : undefined;
    this.post({ type: 'preview', request, ...(markdown !== undefined && { markdown }) });
  }

  /** What a link of the document means: a file of the workspace, or an address on the net. */
  private linked(link: string): vscode.Uri | undefined {
    if (isAddress(link)) return /^https?:/i.test(link) ? vscode.Uri.parse(link) : undefined;
    const { paths } = this.services.workspace;
    const path = paths.pathOf(this.document.uri);
    const target = path === undefined ? undefined : resolveLink(path, link);
    return target === undefined ? undefined : paths.uriOf(target);
  }

  private post(message: ToForm): void {
    void this.panel.webview.postMessage(message);
  }
}

/** Where a new key goes is up to the order in which keys usually stand. */
function inOrder(change: YamlChange, kind: FormKind): YamlChange {
  if ((change.op !== 'set' && change.op !== 'append') || typeof change.path.at(-1) !== 'string') return change;
  const isOwnKey = kind === 'profile' ? change.path.length === 1 : typeof change.path.at(-2) === 'number';
  return isOwnKey ? { ...change, order: keyOrder(kind) } : change;
}

/** A catalogue is a list, or a list under a single key. */
function listPathIn(data: unknown): YamlPath {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const lists = Object.entries(data).filter(([, value]) => Array.isArray(value));
  return lists.length === 1 ? [lists[0]![0]] : [];
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri)).text;
  } catch {
    return undefined;
  }
}
