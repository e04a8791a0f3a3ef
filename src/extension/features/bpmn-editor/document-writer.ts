import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/text/edits.js';
import { applyEdits } from '../../../core/text/edits.js';
import { rebaseEdits } from '../../../core/text/rebase.js';
import { textEditsIn } from '../../shared/text-edits.js';

/** `applied`: the document holds the edits and nothing else new; `merged`: it was changed elsewhere too. */
export type WriteOutcome = 'applied' | 'merged' | 'conflict' | 'failed';

/** How often an edit is tried again when the document changes between reading and writing it. */
const ATTEMPTS = 3;

/** Writes canvas edits into a text document as one undo step each. */
export class DocumentWriter {
  /** What the document will hold once the edit being written has arrived. */
  private expected: string | undefined;

  constructor(private readonly document: vscode.TextDocument) {}

  /** Whether the document just received what is being written: such a change is no news to its canvas. */
  get isReceivingOwnEdit(): boolean {
    return this.expected !== undefined && this.expected === this.document.getText();
  }

  /** @param edits Made for `base`, the text the canvas showed. */
  async write(edits: readonly TextEdit[], base: string): Promise<WriteOutcome> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = this.document.getText();
      const rebased = rebaseEdits(edits, base, current);
      if (!rebased) return 'conflict';
      const target = withLineEnds(applyEdits(current, rebased), this.document.eol);
      if (rebased.length > 0 && !(await this.apply(rebased, target))) {
        if (this.document.getText() === current) return 'failed';
        continue;
      }
      return current === base && this.document.getText() === target ? 'applied' : 'merged';
    }
    return 'failed';
  }

  /** VS Code refuses an edit that was computed for an older version of the document. */
  private async apply(edits: readonly TextEdit[], target: string): Promise<boolean> {
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.set(this.document.uri, textEditsIn(this.document, edits));
    this.expected = target;
    try {
      return await vscode.workspace.applyEdit(workspaceEdit);
    } finally {
      this.expected = undefined;
    }
  }
}

/** VS Code's text model knows one kind of line end and turns every other one into it. */
function withLineEnds(text: string, eol: vscode.EndOfLine): string {
  return text.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
