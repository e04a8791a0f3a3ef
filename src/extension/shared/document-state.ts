import * as vscode from 'vscode';
import { readModel } from '../../core/bpmn/model.js';
import type { Lang } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { LineIndex } from '../../core/text/line-index.js';
import { xmlMessages } from '../../core/xml/problems.js';
import type { Notice } from '../../protocol/editor.js';
import { encodingToReopenWith } from './encodings.js';

/** Whether the canvas can draw and edit a document, and what the user should know before editing it. */
export interface DocumentState {
  readonly drawable: boolean;
  readonly editable: boolean;
  readonly notices: readonly Notice[];
}

type NoticeId = 'empty' | 'broken' | 'not-bpmn' | 'no-process' | 'no-diagram' | 'doctype' | 'encoding' | 'read-only';

/** Looks at a document before the canvas gets it: a text that is broken just now must not destroy what is drawn. */
export function stateOf(document: vscode.TextDocument, lang: Lang): DocumentState {
  const openText = { id: 'openText', title: vscode.l10n.t('Open the text') };
  const text = document.getText();
  if (text.trim() === '') {
    return undrawable('empty', 'info', vscode.l10n.t('This file is still empty.'), { id: 'insertModel', title: vscode.l10n.t('Start with a new model') });
  }

  const model = readModel(text);
  const [problem] = model.xml.problems;
  if (problem) {
    const { line } = new LineIndex(text).positionAt(problem.start);
    const reason = formatMessage(xmlMessages[problem.code], lang, { name: problem.name });
    return undrawable('broken', 'error', vscode.l10n.t('The text cannot be read as XML, line {0}: {1} The diagram follows as soon as the text is complete again.', line, reason), openText);
  }
  if (!model.definitions) {
    return undrawable('not-bpmn', 'error', vscode.l10n.t('This is no BPMN file: its root element is not “definitions” of BPMN 2.0.'), openText);
  }
  if (['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Choreography'].every((type) => model.all(type).length === 0)) {
    return undrawable('no-process', 'warning', vscode.l10n.t('This file holds no process.'), openText);
  }
  if (model.all('bpmndi:BPMNDiagram').length === 0) {
    return undrawable('no-diagram', 'warning', vscode.l10n.t('This file describes a process but holds no diagram of it.'), { id: 'layOut', title: vscode.l10n.t('Create a layout') }, openText);
  }

  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    return readOnly('read-only', 'info', vscode.l10n.t('This version of the file cannot be edited.'));
  }
  if (isReadOnlyBySettings(document)) {
    return readOnly('read-only', 'info', vscode.l10n.t('This file is read-only by your settings (files.readonlyInclude).'));
  }
  if (model.xml.doctype) {
    return readOnly('doctype', 'warning', vscode.l10n.t('This file has a document type declaration (DOCTYPE). It is shown read-only; nothing it declares is loaded.'), openText);
  }
  const encoding = encodingToReopenWith(model.xml.encoding, document.encoding);
  if (encoding !== undefined && !document.isUntitled) {
    return readOnly('encoding', 'warning',
      vscode.l10n.t('The file says that it is written in {0}, but it was opened as {1}. Editing it now would damage letters such as ä and ß.', model.xml.encoding ?? 'UTF-8', document.encoding),
      { id: 'reopen', title: vscode.l10n.t('Reopen as {0}', model.xml.encoding ?? 'UTF-8') });
  }
  return { drawable: true, editable: true, notices: [] };
}

/** VS Code lets no text editor change such a file, but does not tell extensions so. */
function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration('files', document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const isNamedIn = (setting: string): boolean => Object.entries(files.get<Record<string, unknown>>(setting) ?? {}).some(([glob, isOn]) =>
    isOn === true && vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0);
  return isNamedIn('readonlyInclude') && !isNamedIn('readonlyExclude');
}

/** What to reopen a document with whose state asks for it. */
export function declaredEncodingOf(document: vscode.TextDocument): string | undefined {
  return encodingToReopenWith(readModel(document.getText()).xml.encoding, document.encoding);
}

/** Bytes of a file with both LF and CRLF: VS Code will make them one kind when it saves. */
export async function mixedLineEndsNotice(document: vscode.TextDocument): Promise<Notice | undefined> {
  if (document.isUntitled) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    if (!hasMixedLineEnds(bytes)) return undefined;
  } catch {
    return undefined; // not there or not readable: VS Code has said so already
  }
  const kept = document.eol === vscode.EndOfLine.CRLF ? 'CRLF' : 'LF';
  return {
    id: 'line-ends', severity: 'info', actions: [{ id: 'dismiss', title: vscode.l10n.t('OK') }],
    text: vscode.l10n.t('This file mixes two kinds of line ends. VS Code knows one kind per file: the first save makes all of them {0}.', kept),
  };
}

function hasMixedLineEnds(bytes: Uint8Array): boolean {
  let [lf, crlf] = [false, false];
  for (let at = bytes.indexOf(10); at >= 0 && !(lf && crlf); at = bytes.indexOf(10, at + 1)) {
    if (bytes[at - 1] === 13) crlf = true;
    else lf = true;
  }
  return lf && crlf;
}

function undrawable(id: NoticeId, severity: Notice['severity'], text: string, ...actions: Notice['actions']): DocumentState {
  return { drawable: false, editable: false, notices: [{ id, severity, text, actions }] };
}

function readOnly(id: NoticeId, severity: Notice['severity'], text: string, ...actions: Notice['actions']): DocumentState {
  return { drawable: true, editable: false, notices: [{ id, severity, text, actions }] };
}
