import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { isFromDiff } from '../../../src/protocol/diff.js';
import { isFromEditor } from '../../../src/protocol/editor.js';
import { isFromForm } from '../../../src/protocol/form.js';
import { isFromMap } from '../../../src/protocol/map.js';
import { isFromMeeting } from '../../../src/protocol/meeting.js';
import { isFromPortalPreview } from '../../../src/protocol/portal-preview.js';
import { isFromReport } from '../../../src/protocol/report.js';
import { isFromResolve } from '../../../src/protocol/resolve.js';
import { isFromSteps } from '../../../src/protocol/steps.js';
import { isFromWords } from '../../../src/protocol/words.js';

interface Wire {
  readonly is: (value: unknown) => boolean;
  readonly known: readonly object[];
  /** What looks like a message, but misses something, or holds something of another kind. */
  readonly wrong: readonly object[];
}

const change = { type: 'change', request: 1, version: 2, changes: [{ op: 'set', path: ['name'], value: 'Karte' }] };

/** By the file of the wire. */
const wires: Readonly<Record<string, Wire>> = {
  'diff': { is: isFromDiff, known: [{ type: 'ready' }, { type: 'openText' }], wrong: [{ type: 'show' }] },
  'editor': {
    is: isFromEditor,
    known: [
      { type: 'ready' }, { type: 'edit', request: 1, baseVersion: 3, after: '<definitions/>' }, { type: 'openText' }, { type: 'openText', elementId: 'Task_1' },
      { type: 'comment', request: 1, kind: 'question', role: '', text: 'Wer?' }, { type: 'createEntry', request: 1, prefix: 'doc', name: 'Merkblatt' },
      { type: 'pictureCopied' }, { type: 'resolve', request: 1, comment: 'c-1', role: 'role:a', text: '' }, { type: 'serialiseFailed', message: 'x' },
    ],
    wrong: [
      { type: 'format' }, { type: 'edit', request: 1, after: '' }, { type: 'edit', request: '1', baseVersion: 3, after: '' }, { type: 'openText', elementId: 7 },
      { type: 'createEntry', request: 1, prefix: 'doc' }, { type: 'openProcess' }, { type: 'copied', text: {} },
    ],
  },
  'form': {
    is: isFromForm,
    known: [{ type: 'ready' }, change, { type: 'openText', path: ['laws', 0] }, { type: 'openLink', link: 'a.md' }, { type: 'preview', request: 3, link: 'a.md' }],
    wrong: [
      { type: 'delete' }, { ...change, version: '2' }, { ...change, changes: [{ op: 'run', path: [] }] }, { ...change, changes: [{ op: 'set', path: [{}], value: 1 }] },
      { ...change, changes: [{ op: 'set', path: ['a'], value: () => 1 }] }, { type: 'openLink' },
    ],
  },
  'map': {
    is: isFromMap,
    known: [{ type: 'wish', colourBy: 'due' }, { type: 'facts', path: 'a' }, { type: 'open', path: 'a', what: 'model' }, { type: 'export' }],
    wrong: [{ type: 'wish', colourBy: 'constructor' }, { type: 'facts' }, { type: 'open', path: 1, what: 'model' }, { type: 'open', path: 'a', what: 'x' }],
  },
  'meeting': {
    is: isFromMeeting,
    known: [{ type: 'ready' }, { type: 'go', position: 1 }, { type: 'note', position: 0, field: 'notes', value: '' }, { type: 'answer', comment: 'c', text: '', settle: true }],
    wrong: [{ type: 'go' }, { type: 'note', position: 0, field: 'path', value: '' }, { type: 'open', what: 'shell' }],
  },
  'portal-preview': {
    is: isFromPortalPreview,
    known: [{ type: 'ready' }, { type: 'go', page: 'index.html', anchor: '' }, { type: 'back' }, { type: 'choose', of: 'drafts' }, { type: 'search' }],
    wrong: [{ type: 'go', page: 'index.html' }, { type: 'choose', of: 'all' }],
  },
  'report': {
    is: isFromReport,
    known: [{ type: 'ready' }, { type: 'open', path: 'a.bpmn' }, { type: 'open', path: 'a.bpmn', elementId: 'T' }, { type: 'action', action: 'markLawChanged', path: '' }],
    wrong: [{ type: 'open' }, { type: 'open', path: 1 }, { type: 'open', path: '', elementId: 2 }, { type: 'action', action: 'delete', path: '' }, { type: 'action', action: 'markLawChanged' }],
  },
  'resolve': {
    is: isFromResolve,
    known: [{ type: 'ready' }, { type: 'take', key: 'a', take: 'both' }, { type: 'takeRest', take: 'ours' }, { type: 'finish' }],
    wrong: [{ type: 'take', take: 'ours' }, { type: 'take', key: 'a', take: 'none' }, { type: 'take', key: 'a' }, { type: 'takeRest', take: 'both' }],
  },
  'steps': {
    is: isFromSteps,
    known: [
      { type: 'ready' }, { type: 'save' }, { type: 'select', elementId: 'A' }, { type: 'cell', request: 1, version: 2, id: 'A', column: 'text', value: '' },
      { type: 'insert', request: 1, version: 2, what: 'step' }, { type: 'insert', request: 1, version: 2, after: 'A', what: 'end' },
      { type: 'remove', request: 1, version: 2, id: 'A' }, { type: 'paste', request: 1, version: 2, text: 'a', replaces: true }, { type: 'undo', request: 1, version: 2 },
    ],
    wrong: [
      { type: 'cell', request: 1, version: 2, id: 'A', column: 'constructor', value: '' }, { type: 'insert', request: 1, version: 2, what: 'participant' },
      { type: 'remove', request: 1, id: 'A' }, { type: 'paste', request: 1, version: 2, text: 'a' },
    ],
  },
  'words': {
    is: isFromWords,
    known: [{ type: 'ready' }, { type: 'select', elementId: 'a' }],
    wrong: [{ type: 'select' }, { type: 'select', elementId: 1 }, { type: 'open', elementId: 'a' }],
  },
};

const NO_MESSAGE: readonly unknown[] = [undefined, null, 'ready', 7, {}, [], { type: 'constructor' }, { type: 'toString' }, { type: '__proto__' }, { type: ['ready'] }];

describe('the wires', () => {
  it('are all in this table', () => {
    const files = readdirSync('src/protocol').filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', ''));
    assert.deepEqual(files.sort(), Object.keys(wires).sort());
  });

  for (const [name, { is, known, wrong }] of Object.entries(wires)) {
    it(`let only messages of the ${name} pass`, () => {
      for (const message of known) assert.ok(is(message), JSON.stringify(message));
      for (const message of [...wrong, ...NO_MESSAGE]) assert.ok(!is(message), JSON.stringify(message));
    });
  }
});
