import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const MODEL = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:example"><process id="akte" name="Akte anlegen"/></definitions>';

describe('prozessatlas bootstrap', () => {
  it('shows first what it would make, makes it, and has nothing to do then', async () => {
    const folder = temporaryFolder({ 'm/Erwerb/akte.bpmn': MODEL });
    const dry = await cli(folder, ['bootstrap', 'm', '--dry-run']);
    assert.equal(dry.status, 1);
    assert.match(dry.out, /\+\+\+ b\/Erwerb\/akte\.process\.yaml\n@@[^]*\+id: akte\n\+name: Akte anlegen/);
    assert.ok(!existsSync(path.join(folder, 'm/landscape.yaml')));
    const done = await cli(folder, ['bootstrap', 'm']);
    assert.deepEqual([done.status, done.out], [0, 'Erwerb/akte.process.yaml: new\nlandscape.yaml: new\n']);
    assert.match(readFileSync(path.join(folder, 'm/landscape.yaml'), 'utf8'), /^schemaVersion: "1"\nname: m\n/);
    const again = await cli(folder, ['bootstrap', 'm/Erwerb']);
    assert.deepEqual([again.status, again.out, again.err], [0, '', 'Nothing to add.\n']);
  });

  it('never touches a file that is there', async () => {
    const folder = temporaryFolder({ 'akte.bpmn': MODEL, 'akte.process.yaml': 'id: ganz-anders\nname: Etwas anderes\n' });
    const { status, err } = await cli(folder, ['bootstrap']);
    assert.equal(status, 0);
    assert.match(err, /akte\.process\.yaml exists already/);
    assert.equal(readFileSync(path.join(folder, 'akte.process.yaml'), 'utf8'), 'id: ganz-anders\nname: Etwas anderes\n');
  });
});

describe('prozessatlas import', () => {
  it('tells the columns, shows a diff, and writes the profiles; tables in the code page of Windows as well', async () => {
    const folder = temporaryFolder({ 'register.csv': Buffer.from('Prozessname;Bereich\r\nAnträge prüfen;Erwerb\r\n', 'latin1') });
    const dry = await cli(folder, ['import', 'register.csv', '--dry-run']);
    assert.equal(dry.status, 1);
    assert.match(dry.err, /Prozessname → Process\nBereich → Group\n/);
    assert.match(dry.out, /\+name: Anträge prüfen/);
    assert.equal((await cli(folder, ['import', 'register.csv'])).status, 0);
    assert.match(readFileSync(path.join(folder, 'processes/erwerb/antraege-pruefen.process.yaml'), 'utf8'), /name: Anträge prüfen/);
    assert.match((await cli(folder, ['import', 'register.csv'])).err, /in the landscape already/);
  });

  it('takes what --map says, and names what there is when it cannot', async () => {
    const folder = temporaryFolder({ 'r.csv': 'A,B\nx,y\n' });
    const none = await cli(folder, ['import', 'r.csv']);
    assert.equal(none.status, 2);
    assert.match(none.err, /--map name=TITLE\. Titles: A, B/);
    assert.match((await cli(folder, ['import', 'r.csv', '--map', 'A'])).err, /FIELD=TITLE, not “A”/);
    assert.match((await cli(folder, ['import', 'r.csv', '--map', 'farbe=A'])).err, /no field “farbe”/);
    assert.match((await cli(folder, ['import', 'r.csv', '--map', 'name=C'])).err, /no column “C”/);
    assert.match((await cli(folder, ['import', 'r.csv', '--dry-run', '--map', 'Prozess=B'])).out, /\+name: y/);
    assert.equal((await cli(folder, ['import'])).status, 2);
    assert.equal((await cli(folder, ['import', 'weg.csv'])).err, 'prozessatlas: weg.csv: there is no such file.\n');
  });
});
