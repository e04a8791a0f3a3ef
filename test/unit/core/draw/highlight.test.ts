import assert from 'node:assert/strict';
import { drawBpmn } from '../../../../src/core/index.js';
import { bounds, diagram } from './support.js';

const text = diagram(
  '<task id="A" name="Prüfen"/><task id="B"/><subProcess id="Sub"><task id="Inner"/></subProcess><sequenceFlow id="F" sourceRef="A" targetRef="B"/>',
  `<S bpmnElement="A">${bounds(0, 0, 100, 80)}</S><S bpmnElement="B">${bounds(200, 0, 100, 80)}</S><S bpmnElement="Sub">${bounds(400, 0, 100, 80)}</S>`
  + '<E bpmnElement="F"><W x="100" y="40"/><W x="200" y="40"/></E>',
);
const highlightsIn = (svg: string): string[] => [...svg.matchAll(/<g class="highlight".*<\/g>/g)].map(([group]) => group);

describe('highlights', () => {
  it('frame a shape and name the finding', () => {
    const [group] = highlightsIn(drawBpmn(text, { highlights: [{ elementId: 'A', kind: 'removed', label: '7' }], lang: 'de' }));
    assert.match(group!, /data-highlight-of="A"><title>Prüfen · entfallen · 7<\/title><rect x="-6" y="-6" width="112" height="92"/);
    assert.match(group!, />7<\/tspan>/);
  });

  it('can be told apart without colours', () => {
    const kinds = ['added', 'removed', 'changed', 'moved', 'error', 'warning', 'info'] as const;
    const looks = kinds.map((kind) => highlightsIn(drawBpmn(text, { theme: 'print', highlights: [{ elementId: 'A', kind }] }))[0]!.replace(/<title>.*<\/title>/, ''));
    assert.equal(new Set(looks).size, kinds.length);
  });

  it('follow flows, share a frame, and show what is hidden at what holds it', () => {
    const svg = drawBpmn(text, {
      highlights: [{ elementId: 'F', kind: 'changed' }, { elementId: 'A', kind: 'error' }, { elementId: 'A', kind: 'info' }, { elementId: 'Inner', kind: 'added' }, { elementId: 'gone', kind: 'added' }],
    });
    const groups = highlightsIn(svg);
    assert.equal(groups.length, 4);
    assert.match(groups[0]!, /<path d="M100 40L200 40"/);
    assert.match(groups[1]!, /<rect /);
    assert.doesNotMatch(groups[2]!, /<rect /);
    assert.match(groups[3]!, /data-highlight-of="Inner"><title>added<\/title><rect x="394"/);
  });
});
