import assert from 'node:assert/strict';
import type { Place } from '../../../webview/editor/keyboard/neighbours.js';
import { nearest, neighbour } from '../../../webview/editor/keyboard/neighbours.js';

const task = (id: string, x: number, y: number): Place & { incoming: Place[]; outgoing: Place[] } => ({ id, x, y, width: 100, height: 80, incoming: [], outgoing: [] });

/** `ask` leads to `yes` and `no`, which lie above each other; `timer` sits on `no`. */
const [ask, yes, no] = [task('ask', 0, 100), task('yes', 200, 0), task('no', 200, 200)];
const timer: Place = { id: 'timer', x: 250, y: 262, width: 36, height: 36, host: no, incoming: [], outgoing: [] };
const flows = [yes, no].map((target): Place => ({ id: `to-${target.id}`, source: ask, target, waypoints: [{ x: 100, y: 140 }, { x: 200, y: (target.y ?? 0) + 40 }] }));
for (const flow of flows) {
  ask.outgoing.push(flow);
  (flow.target as typeof yes).incoming.push(flow);
}
const nodes = [ask, yes, no, timer];

describe('ways through a diagram by keyboard', () => {
  const goes = (from: Place, ...directions: Parameters<typeof neighbour>[1][]): string | undefined =>
    directions.reduce<Place | undefined>((place, direction) => place && neighbour(place, direction, nodes), from)?.id;

  it('follow the flows, forward and back', () => {
    assert.equal(goes(ask, 'forward'), 'yes');
    assert.equal(goes(yes, 'back'), 'ask');
    assert.equal(goes(yes, 'forward'), undefined);
  });

  it('reach other branches and what sits at the edge of a step', () => {
    assert.equal(goes(ask, 'forward', 'down'), 'no');
    assert.equal(goes(no, 'down'), 'timer');
    assert.equal(goes(timer, 'back'), 'no');
    assert.equal(goes(no, 'up'), 'yes');
    assert.equal(goes(yes, 'up'), undefined);
  });

  it('go from a flow to its ends and to the flows beside it', () => {
    assert.equal(neighbour(flows[0]!, 'forward', flows)?.id, 'yes');
    assert.equal(neighbour(flows[0]!, 'back', flows)?.id, 'ask');
    assert.equal(neighbour(flows[0]!, 'down', flows)?.id, 'to-no');
  });

  it('go on beside what was deleted', () => {
    assert.equal(nearest({ x: 260, y: 40 }, [ask, no])?.id, 'no');
    assert.equal(nearest({ x: 0, y: 0 }, []), undefined);
  });
});
