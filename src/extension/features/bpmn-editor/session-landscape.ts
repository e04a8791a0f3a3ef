import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import { callableProcesses, choicesFor } from '../../../core/landscape/choices.js';
import { kindOfId } from '../../../core/landscape/kinds.js';
import type { FromEditor, ToEditor } from '../../../protocol/editor.js';
import { createCatalogEntry } from '../../shared/catalog-entries.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';

/** How long changes must pause before the choices are gathered anew, in milliseconds: there may be thousands. */
const PAUSE = 200;

type CreateEntry = Extract<FromEditor, { type: 'createEntry' }>;

/** What the landscape offers to the properties of one canvas: its catalogues and processes, kept up to date once the canvas has asked for them. */
export class SessionLandscape extends Disposables {
  private isWanted = false;
  private sent = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToEditor) => void) {
    super();
    this.own(services.workspace.onDidChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), PAUSE);
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  /** The canvas is new: it knows nothing yet. */
  reset(): void {
    this.sent = '';
    this.send();
  }

  /** The canvas shows properties from now on. */
  want(): void {
    this.isWanted = true;
    this.send();
    void this.services.workspace.load();
  }

  /** Makes a new entry of a catalogue, and answers. */
  async create({ request, prefix, name }: CreateEntry): Promise<void> {
    try {
      const kind = kindOfId(`${prefix}:`);
      if (!kind || name.trim() === '') throw new Error(vscode.l10n.t('This did not work: {0}', prefix));
      const id = await createCatalogEntry(this.services, kind, name.trim(), this.document.uri);
      this.post({ type: 'entryCreated', request, id });
    } catch (error) {
      this.post({ type: 'entryCreated', request, message: messageOf(error) });
    }
  }

  private send(): void {
    const { index, paths } = this.services.workspace;
    const path = paths.pathOf(this.document.uri);
    if (path === undefined || !this.isWanted) return;
    const { role = [], org = [], law = [], doc = [], sys = [] } = choicesFor(index, path);
    const message: ToEditor = { type: 'choices', choices: { role, org, law, doc, sys, call: callableProcesses(index, path) } };
    const key = JSON.stringify(message);
    if (key === this.sent) return;
    this.sent = key;
    this.post(message);
  }
}
