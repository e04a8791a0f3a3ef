import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from '../support/host/extension.js';

const MODEL = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:example">
  <process id="P">
    <task id="T" name="Prüfung des Antrags"/>
    <exclusiveGateway id="G" name="Vollständig"><outgoing>F1</outgoing><outgoing>F2</outgoing></exclusiveGateway>
    <sequenceFlow id="F1" sourceRef="G" targetRef="T"/><sequenceFlow id="F2" sourceRef="G" targetRef="T" name="ja"/>
  </process>
</definitions>
`;

describe('quick fixes', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await extension().activate();
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'quick-fixes.bpmn');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(MODEL));
    document = await vscode.workspace.openTextDocument(uri);
    await found(document, 'convention/noun-style');
  });

  it('propose a wording, show the element and explain the rule', async () => {
    const { range } = await found(document, 'convention/noun-style');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
    const wording = actions.find(({ title }) => title.includes('Antrag prüfen'));
    assert.ok(wording?.isPreferred, actions.map(({ title }) => title).join(', '));
    const edits = wording.edit!.get(document.uri);
    assert.ok(edits.length > 0 && edits.every(({ newText }) => newText.length < 20));
    const commands = actions.map(({ command }) => command?.command);
    assert.ok(commands.includes('prozessatlas.revealProblem') && commands.includes('prozessatlas.explainRule'), commands.join(', '));
  });

  it('lead to the page of the rule', async () => {
    await vscode.commands.executeCommand('prozessatlas.explainRule', 'convention/noun-style');
    const isOpen = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('noun-style')));
    if (!isOpen()) await new Promise<void>((resolve) => { const listener = vscode.window.tabGroups.onDidChangeTabs(() => { if (isOpen()) { listener.dispose(); resolve(); } }); });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('correct on save what needs no decision', async () => {
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0), 'source.fixAll.prozessatlas');
    assert.ok(await vscode.workspace.applyEdit(action!.edit!));
    assert.match(document.getText(), /name="Antrag prüfen"/);
    assert.match(document.getText(), /name="Vollständig"/);
  });
});

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The diagnostic of a rule, as soon as it is there. */
function found(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const look = (): vscode.Diagnostic | undefined => vscode.languages.getDiagnostics(document.uri).find((diagnostic) => ruleOf(diagnostic) === rule);
  const known = look();
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const diagnostic = look();
      if (!diagnostic) return;
      listener.dispose();
      resolve(diagnostic);
    });
  });
}
