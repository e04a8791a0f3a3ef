import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PortalMemory } from '../../src/core/portal/memory.js';
import { portalUpdate } from '../../src/core/portal/portal.js';
import { loadLandscape, textReader } from '../../src/node/landscape.js';
import { writePortal, writtenTo } from '../../src/node/portal.js';
import { PortalStore } from '../../src/node/portal-memory.js';
import { id, model, profile } from '../support/large-landscape.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const entries = (prefix: string, names: readonly string[]): string => names.map((name) => `- { id: ${prefix}:${name}, name: ${name.replace('-', ' ')} }\n`).join('');
const files: Record<string, string> = {
  'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: g-1, type: core, name: Gruppe }\n',
  'catalogs/roles.yaml': entries('role', ['leitung-3', 'leitung-5']),
  'catalogs/laws.yaml': entries('law', ['gesetz-2', 'gesetz-4', 'gesetz-5', 'gesetz-6']),
  'catalogs/documents.yaml': entries('doc', ['antrag-3', 'antrag-4', 'bescheid-4', 'bescheid-9']),
};
for (let n = 0; n < 7; n++) Object.assign(files, { [`p/${id(n)}.process.yaml`]: profile(n), [`p/${id(n)}.bpmn`]: model(n) });

describe('a portal that is published again', () => {
  const folder = temporaryFolder(files);
  const out = path.join(temporaryFolder(), 'site');
  const stored = path.join(temporaryFolder(), 'memory');
  let runs = 0;

  /** Publishes with what the run before has left, and anew: both have to give the same pages. */
  async function changedBy(change: () => void, today = '2026-11-20'): Promise<string[]> {
    change();
    const before = pagesIn(out);
    await publish(stored, out, today);
    const fresh = path.join(temporaryFolder(), 'site');
    await publish(undefined, fresh, today);
    const now = pagesIn(out);
    assert.deepEqual(now, pagesIn(fresh));
    return Object.keys({ ...before, ...now }).filter((file) => before[file] !== now[file]).sort();
  }

  async function publish(memoryFile: string | undefined, to: string, today: string): Promise<void> {
    const store = new PortalStore(memoryFile, 'test', to, (file) => path.join(folder, file));
    const { index } = loadLandscape(folder, undefined, store.known);
    const memory = new PortalMemory(store.memory, writtenTo(to), store.renamed(index));
    await writePortal(portalUpdate({ index, read: textReader(folder), stampOf: store.stampOf }, { lang: 'de', today, includeDrafts: true }, memory), to, (file) => path.join(folder, file));
    store.save(index, memory);
  }

  /** The time of a change differs also where the clock is coarse: the size does. */
  function edit(file: string, from: string | RegExp, to: string): void {
    const place = path.join(folder, file);
    const text = readFileSync(place, 'utf8');
    assert.match(text, new RegExp(from));
    writeFileSync(place, `${text.replace(from, to)}${file.endsWith('.bpmn') ? '<!-- ' : '# '}${'.'.repeat(++runs)}${file.endsWith('.bpmn') ? ' -->' : ''}\n`);
  }

  it('has at last all pages', async () => {
    assert.ok((await changedBy(() => {})).length > 20);
  });

  it('has the same pages when nothing has changed', async () => {
    assert.deepEqual(await changedBy(() => {}), []);
  });

  it('takes over a step, wherever it is named', async () => {
    assert.deepEqual(await changedBy(() => edit('p/p-00003.bpmn', /Unterlage 5 prüfen/, 'Unterlage „fünf“ prüfen')),
      ['cards/p-00003.leitung-3.html', 'documents.html', 'processes/p-00003.html', 'roles/leitung-3.html', 'search.js']);
  });

  it('takes over another document in a step', async () => {
    assert.ok((await changedBy(() => edit('p/p-00004.bpmn', /doc:antrag-4/, 'doc:bescheid-9'))).includes('documents.html'));
  });

  it('takes over another role', async () => {
    assert.ok((await changedBy(() => edit('p/p-00004.bpmn', /leitung 3/, 'leitung 5'))).includes('roles/leitung-5.html'));
  });

  it('takes over a goal, on the page of its process only', async () => {
    assert.deepEqual(await changedBy(() => edit('p/p-00005.process.yaml', /goal: .*/, 'goal: Schnelle Entscheidung')), ['processes/p-00005.html', 'search.js']);
  });

  it('takes over another law', async () => {
    assert.ok((await changedBy(() => edit('p/p-00005.process.yaml', /law:gesetz-5,/, 'law:gesetz-6,'))).includes('laws.html'));
  });

  it('takes over a name, wherever it is named', async () => {
    const changed = await changedBy(() => edit('p/p-00006.process.yaml', /name: .*/, 'name: Anders'));
    for (const page of ['index.html', 'laws.html', 'processes/p-00002.html']) assert.ok(changed.includes(page), page);
  });

  it('takes over a name that is changed again', async () => {
    assert.ok((await changedBy(() => edit('p/p-00006.process.yaml', /name: .*/, 'name: Noch „anders“ \\ "so"'))).includes('processes/p-00002.html'));
    assert.ok((await changedBy(() => edit('p/p-00006.process.yaml', /name: .*/, 'name: Angelegenheit'))).includes('processes/p-00002.html'));
  });

  it('takes over a name that another process has as well', async () => {
    await changedBy(() => edit('p/p-00005.process.yaml', /name: .*/, 'name: Angelegenheit'));
    await changedBy(() => edit('p/p-00006.process.yaml', /name: .*/, 'name: Wieder anders'));
  });

  it('takes over a name that changes the order of two processes with nearly one id', async () => {
    await changedBy(() => {
      edit('p/p-00003.process.yaml', /id: .*/, 'id: P-00004');
      edit('p/p-00003.process.yaml', /number: .*/, 'number: null');
      edit('p/p-00004.process.yaml', /number: .*/, 'number: null');
    });
    assert.ok((await changedBy(() => edit('p/p-00004.process.yaml', /name: .*/, 'name: A'))).includes('processes/p-00004-2.html'));
  });

  it('takes over what an entry of a catalogue is called', async () => {
    assert.ok((await changedBy(() => edit('catalogs/laws.yaml', /name: gesetz 6/, 'name: Aufenthaltsgesetz'))).includes('processes/p-00005.html'));
  });

  it('takes over another day', async () => {
    assert.ok((await changedBy(() => {}, '2026-11-21')).includes('laws.html'));
  });

  it('takes away a process that is gone', async () => {
    assert.ok((await changedBy(() => rmSync(path.join(folder, 'p/p-00001.process.yaml')), '2026-11-21')).includes('processes/p-00001.html'));
  });
});

function pagesIn(folder: string): Record<string, string> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
    return Object.fromEntries(files.filter((file) => !file.startsWith('.')).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  } catch {
    return {};
  }
}
