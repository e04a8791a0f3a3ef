import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from '../support/host/extension.js';

const MODEL = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
  <process id="P"><task id="T" name="Antrag prüfen"/></process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P"><bpmndi:BPMNShape bpmnElement="T"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

/** How the files of each format begin. */
const STARTS = { svg: '<svg ', png: '\x89PNG', pdf: '%PDF-1.7' } as const;

describe('exporting a diagram', () => {
  const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
  const model = () => vscode.Uri.joinPath(folder(), 'export.bpmn');

  before(async () => {
    await extension().activate();
    await vscode.workspace.fs.writeFile(model(), new TextEncoder().encode(MODEL));
  });

  for (const [format, start] of Object.entries(STARTS)) {
    it(`writes ${format}`, async () => {
      const target = vscode.Uri.joinPath(folder(), `export.${format}`);
      await vscode.commands.executeCommand('prozessatlas.exportImage', model(), { format, target: target.toString() });
      const bytes = await vscode.workspace.fs.readFile(target);
      assert.equal(String.fromCharCode(...bytes.subarray(0, start.length)), start);
    });
  }
});
