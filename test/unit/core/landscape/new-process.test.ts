import assert from 'node:assert';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { groupsOf, newProfileText, placeFor } from '../../../../src/core/landscape/new-process.js';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import { newModel } from '../../../../src/core/bpmn/new-model.js';

function landscape(files: Readonly<Record<string, string>> = {}): LandscapeIndex {
  const index = new LandscapeIndex();
  index.put('landscape.yaml', 'schemaVersion: "1"\ntree:\n  - { id: abh-erw, number: "2.1", type: core, name: Erwerb }\n  - { id: abh-neu, type: support, name: Neues }\n');
  for (const [path, text] of Object.entries(files)) index.put(path, text);
  return index;
}

const profile = (id: string, number: string) => `id: ${id}\nnumber: "${number}"\nname: ${id}\nparent: abh-erw\nstatus: draft\n`;

describe('a new process', () => {
  it('follows the ids, numbers and folder of its group', () => {
    const index = landscape({
      'erw/abh-erw-010.process.yaml': profile('abh-erw-010', '2.1.1'),
      'erw/abh-erw-090.process.yaml': profile('abh-erw-090', '2.1.9'),
      'else/abh-erw-020.process.yaml': profile('abh-erw-020', '2.1.2'),
    });
    const [group] = groupsOf(index, index.landscapeOf('landscape.yaml'));
    assert.deepStrictEqual(placeFor(index, index.landscapeOf('landscape.yaml'), group, 'Egal'), { id: 'abh-erw-100', number: '2.1.10', folder: 'erw' });
  });

  it('opens a folder for the first process of a group', () => {
    const index = landscape();
    const group = groupsOf(index, index.landscapeOf('landscape.yaml'))[1];
    assert.deepStrictEqual(placeFor(index, index.landscapeOf('landscape.yaml'), group, 'Egal'), { id: 'abh-neu-010', number: undefined, folder: 'processes/abh-neu' });
  });

  it('is named after itself where there are no groups', () => {
    const index = new LandscapeIndex();
    index.put('processes/gebuehr-festsetzen.process.yaml', 'id: gebuehr-festsetzen\nname: Gebühr festsetzen\n');
    const place = placeFor(index, index.landscapeOf('x'), undefined, '§ 69: Gebühr festsetzen!');
    assert.deepStrictEqual(place, { id: 'gebuehr-festsetzen-2', number: undefined, folder: 'processes' });
    assert.strictEqual(placeFor(index, index.landscapeOf('x'), undefined, '???').id, 'process');
  });

  it('has a profile without findings', () => {
    const index = landscape({ 'catalogs/roles.yaml': '- { id: "role:leitung", name: Leitung }\n' });
    const scope = index.landscapeOf('landscape.yaml');
    const [group] = groupsOf(index, scope);
    const place = placeFor(index, scope, group, 'Egal');
    const name = 'Antrag: "prüfen" # heute';
    index.put(`${place.folder}/${place.id}.process.yaml`, newProfileText({ ...place, name, group, owner: 'role:leitung' }));
    index.put(`${place.folder}/${place.id}.bpmn`, newModel({ id: place.id, name }));
    assert.deepStrictEqual(validateLandscape(index).filter(({ path }) => path?.startsWith(place.folder)), []);
    assert.strictEqual([...index.profiles()][0]?.name, name);
  });
});
