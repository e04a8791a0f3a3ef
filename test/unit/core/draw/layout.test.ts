import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignColumns } from '../../../../src/core/draw/layout/columns.js';
import { arrange } from '../../../../src/core/draw/layout/grid.js';
import { drawModel } from '../../../../src/core/draw/draw.js';
import { readModel } from '../../../../src/core/bpmn/model.js';
import { drawBpmn } from '../../../../src/core/index.js';
import { ids } from './support.js';

const withoutDiagram = (content: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${content}</definitions>`;

describe('columns of a layout', () => {
  it('puts a join behind its longest branch', () => {
    assert.deepEqual(assignColumns({ count: 4, links: [[0, 1], [1, 2], [2, 3], [0, 3]] }).of, [0, 1, 2, 3]);
  });

  it('lets a loop lead back', () => {
    const { of, isBack } = assignColumns({ count: 3, links: [[0, 1], [1, 2], [2, 1]] });
    assert.deepEqual(of, [0, 1, 2]);
    assert.deepEqual(isBack, [false, false, true]);
  });

  it('leads every link but those of loops to the right, and gives no cell twice', () => {
    const node = fc.integer({ min: 0, max: 14 });
    fc.assert(fc.property(fc.array(fc.tuple(node, node), { maxLength: 40 }), (links) => {
      const graph = { count: 15, links };
      const { of, isBack } = assignColumns(graph);
      links.forEach(([from, to], link) => assert.ok(isBack[link] || of[from]! < of[to]!));
      const { cells, routes } = arrange(graph, { band: (each) => each % 2, startsBelow: () => false });
      const taken = [...cells, ...routes.flatMap((route) => route ?? [])].map(({ column, band, row }) => `${column} ${band} ${row}`);
      assert.equal(new Set(taken).size, taken.length);
    }), { seed: 7, numRuns: 200 });
  });
});

describe('a model without diagram interchange', () => {
  const text = withoutDiagram(`
    <collaboration id="C"><participant id="Office" processRef="P"/><participant id="Client" name="Client"/><messageFlow id="M" sourceRef="Client" targetRef="Start"/></collaboration>
    <process id="P">
      <laneSet id="LS"><lane id="L1"><flowNodeRef>Start</flowNodeRef><flowNodeRef>A</flowNodeRef></lane><lane id="L2"><flowNodeRef>B</flowNodeRef></lane></laneSet>
      <startEvent id="Start"/><task id="A"/><task id="B"/><boundaryEvent id="Late" attachedToRef="A"/><endEvent id="End"/>
      <subProcess id="Sub"><task id="Inner"/></subProcess>
      <sequenceFlow id="F1" sourceRef="Start" targetRef="A"/><sequenceFlow id="F2" sourceRef="A" targetRef="B"/>
      <sequenceFlow id="F3" sourceRef="B" targetRef="A"/><sequenceFlow id="F4" sourceRef="Late" targetRef="End"/><sequenceFlow id="F5" sourceRef="B" targetRef="nowhere"/>
    </process>`);

  it('makes tasks wide enough for their words, and keeps message flows of one step apart', () => {
    const svg = drawBpmn(withoutDiagram(`<collaboration id="C"><participant id="X" name="X" processRef="P"/><participant id="Y" name="Y"/>
      <messageFlow id="M1" sourceRef="Y" targetRef="A"/><messageFlow id="M2" sourceRef="A" targetRef="Y"/></collaboration>
      <process id="P"><task id="A" name="Sicherheitsbehörden beteiligen"/></process>`));
    assert.match(svg, />Sicherheitsbehörden</);
    const start = (id: string): string => new RegExp(`data-element-id="${id}"[^]*?<path d="(M[^LC]*)`).exec(svg)![1]!;
    assert.notEqual(start('M1').split(/[ ,]/)[0], start('M2').split(/[ ,]/)[0]);
  });

  it('is laid out and says so', () => {
    const svg = drawBpmn(text, { lang: 'de' });
    assert.deepEqual(ids(svg).sort(), ['A', 'B', 'Client', 'End', 'F1', 'F2', 'F3', 'F4', 'Inner', 'L1', 'L2', 'Late', 'M', 'Office', 'Start', 'Sub']);
    assert.match(svg, /class="note".*Anordnung ist automatisch/);
  });

  it('keeps nodes apart, in their lane', () => {
    const parts = drawModel(readModel(text)).parts;
    const box = (id: string) => {
      const first = parts.find(({ elementId }) => elementId === id)!.primitives[0]!;
      assert.ok(first.kind === 'rect');
      return first;
    };
    assert.ok(box('A').x + box('A').width < box('B').x);
    assert.ok(box('L1').y <= box('A').y && box('A').y + box('A').height <= box('L2').y);
    assert.ok(box('L2').y <= box('B').y && box('B').y + box('B').height <= box('L2').y + box('L2').height);
    assert.ok(box('Sub').x <= box('Inner').x && box('Inner').x + box('Inner').width <= box('Sub').x + box('Sub').width);
  });

  it('survives thousands of nested sub-processes', () => {
    const deep = 3000;
    const svg = drawBpmn(withoutDiagram(`<process id="P">${'<subProcess>'.repeat(deep)}<task id="T"/>${'</subProcess>'.repeat(deep)}</process>`));
    const drawn = svg.match(/data-element-type="bpmn:SubProcess"/g)?.length ?? 0;
    assert.ok(drawn > 10 && drawn < deep, `${drawn} are drawn, the innermost of them collapsed`);
  });
});
