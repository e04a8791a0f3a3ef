import assert from 'node:assert/strict';
import { LandscapeIndex } from '../../../src/core/landscape/landscape-index.js';
import { treeOf } from '../../../src/core/landscape/tree/tree.js';
import type { ViewNode } from '../../../src/extension/features/landscape-tree/nodes.js';
import { childrenOf } from '../../../src/extension/features/landscape-tree/nodes.js';
import type { TreeState } from '../../../src/extension/features/landscape-tree/shown-nodes.js';
import { ShownNodes } from '../../../src/extension/features/landscape-tree/shown-nodes.js';

/** A tree view that opens everything it is told to, as VS Code does. */
class View {
  private readonly index = new LandscapeIndex();
  private readonly shown = new ShownNodes();
  private readonly affected = new Set<string>();
  /** What was asked for since the last look, by label. */
  readonly asked: string[] = [];
  private readonly state: TreeState = {
    childrenOf: (node) => (node ? childrenOf(this.index, node) : treeOf(this.index, { lang: 'de' })),
    lookOf: (node) => JSON.stringify([{ ...node, children: undefined }, childrenOf(this.index, node).length > 0]),
    isAffected: (node) => 'path' in node && node.path !== undefined && this.affected.has(node.path),
  };

  constructor(files: Readonly<Record<string, string>>) {
    this.index.onDidChange((paths) => { for (const path of paths) this.affected.add(path); });
    for (const [path, text] of Object.entries(files)) this.index.put(path, text);
  }

  /** Asks for the children of a node, and for those of its children whose labels are to be opened. */
  open(labels: readonly string[], parent?: ViewNode): void {
    const children = this.state.childrenOf(parent && this.shown.current(parent));
    this.shown.giveChildren(parent, children);
    for (const child of children) {
      this.shown.giveLook(child, this.state.lookOf(child));
      if (labels.includes(child.label)) this.open(labels, child);
    }
  }

  /** The labels of the nodes to ask for again, as the view knows them, after a change. */
  after(path: string, text: string | undefined): string[] {
    if (text === undefined) this.index.remove(path);
    else this.index.put(path, text);
    const outdated = this.shown.outdated(this.state);
    this.affected.clear();
    for (const node of outdated) if (node) this.shown.giveLook(node, this.state.lookOf(this.shown.current(node)));
    return outdated.map((node) => node?.label ?? 'everything');
  }
}

const FILES = {
  'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: erw, type: core, name: Erwerb }\n  - { id: bes, type: core, name: Besuch }\n',
  'a.process.yaml': 'id: erw-1\nnumber: "1.1"\nname: Antrag prüfen\nparent: erw\ndocuments: [{ ref: doc:antrag }]\n',
  'b.process.yaml': 'id: erw-2\nnumber: "1.2"\nname: Karte bestellen\nparent: erw\n',
  'c.process.yaml': 'id: bes-1\nnumber: "2.1"\nname: Besuch anmelden\nparent: bes\n',
};

describe('rows that a change of files makes the tree ask for again', () => {
  const renamed = FILES['a.process.yaml'].replace('Antrag prüfen', 'Antrag sichten');
  let view: View;
  beforeEach(() => {
    view = new View(FILES);
    view.open(['Kern', 'Erwerb', 'Antrag prüfen']);
    assert.deepEqual(view.after('x.bpmn.txt', ''), []);
  });

  it('are those of the process that has another name', () => assert.deepEqual(view.after('a.process.yaml', renamed), ['Antrag prüfen']));
  it('are none a second time', () => {
    view.after('a.process.yaml', renamed);
    assert.deepEqual(view.after('a.process.yaml', `${renamed}# reviewed\n`), []);
  });
  it('are still those the view was given first, when the name changes twice', () => {
    view.after('a.process.yaml', renamed);
    assert.deepEqual(view.after('a.process.yaml', FILES['a.process.yaml'].replace('prüfen', 'ablegen')), ['Antrag prüfen']);
  });
  it('are none in a group that is closed', () => assert.deepEqual(view.after('c.process.yaml', FILES['c.process.yaml'].replace('anmelden', 'absagen')), []));
  it('are the group that gets a process', () => assert.deepEqual(view.after('d.process.yaml', 'id: erw-3\nname: Gebühr erheben\nparent: erw\n'), ['Erwerb']));
  it('are the groups that a process leaves and comes to, as far as they can be seen', () => {
    assert.deepEqual(view.after('b.process.yaml', FILES['b.process.yaml'].replace('parent: erw', 'parent: bes')), ['Erwerb']);
  });
  it('are the group when the order changes', () => assert.deepEqual(view.after('a.process.yaml', FILES['a.process.yaml'].replace('1.1', '1.9')), ['Erwerb']));
  it('are what a process is made of, when a catalogue names it otherwise', () => {
    view.open(['Kern', 'Erwerb', 'Antrag prüfen', '']); // the documents have no label of their own
    assert.deepEqual(view.after('catalogs/documents.yaml', '- { id: doc:antrag, name: Antrag auf Erteilung }\n'), ['doc:antrag']);
  });
  it('are all when a band goes', () => {
    view = new View({ ...FILES, 'landscape.yaml': `${FILES['landscape.yaml']}  - { id: fin, type: support, name: Finanzen }\n`, 'e.process.yaml': 'id: fin-1\nname: Buchen\nparent: fin\n' });
    view.open(['Kern']);
    assert.deepEqual(view.after('landscape.yaml', FILES['landscape.yaml']), ['everything']);
  });
});
