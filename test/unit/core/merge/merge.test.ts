import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readModel } from '../../../../src/core/bpmn/model.js';
import { diffBpmn } from '../../../../src/core/diff/diff.js';
import { idInResult } from '../../../../src/core/merge/conflict.js';
import { mergeBpmn } from '../../../../src/core/merge/merge.js';
import type { TextEdit } from '../../../../src/core/text/edits.js';
import { applyEdits } from '../../../../src/core/text/edits.js';

const BASE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:t">
  <!-- im Team abgestimmt -->
  <bpmn:process id="P">
    <bpmn:startEvent id="S" name="Antrag eingegangen"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="A" name="Antrag prüfen"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:task>
    <bpmn:exclusiveGateway id="G" name="Vollständig?"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="E" name="Antrag erledigt"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="A" />
    <bpmn:sequenceFlow id="F2" sourceRef="A" targetRef="G" />
    <bpmn:sequenceFlow id="F3" name="ja" sourceRef="G" targetRef="E" />
    <bpmn:textAnnotation id="N"><bpmn:text>Hinweis</bpmn:text></bpmn:textAnnotation>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BD">
    <bpmndi:BPMNPlane id="BP" bpmnElement="P">
      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

function edit(...replacements: [from: string, to: string][]): string {
  return replacements.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `${from} is not in the model`);
    return text.replaceAll(from, to);
  }, BASE);
}

const RENAMED = edit(['Antrag prüfen', 'Antrag sichten']);
const REMOVED = edit(
  ['    <bpmn:task id="A" name="Antrag prüfen"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:task>\n', ''],
  ['targetRef="A"', 'targetRef="G"'], ['    <bpmn:sequenceFlow id="F2" sourceRef="A" targetRef="G" />\n', ''], ['<bpmn:incoming>F2</bpmn:incoming>', '<bpmn:incoming>F1</bpmn:incoming>'],
  ['      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>\n', ''],
);
const branch = (id: string): string => edit(
  ['<bpmn:outgoing>F3</bpmn:outgoing>', `<bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F_${id}</bpmn:outgoing>`],
  ['    <bpmn:textAnnotation', `    <bpmn:task id="${id}" name="${id}"><bpmn:incoming>F_${id}</bpmn:incoming></bpmn:task><bpmn:sequenceFlow id="F_${id}" sourceRef="G" targetRef="${id}" /><bpmn:textAnnotation`],
);
const connectedToA = edit(['    <bpmn:textAnnotation', '    <bpmn:task id="X" name="X" /><bpmn:sequenceFlow id="FX" sourceRef="A" targetRef="X" /><bpmn:textAnnotation']);

const semantic = (before: string, after: string): string[] =>
  diffBpmn(before, after).changes.filter(({ layer }) => layer !== 'format').map(({ kind, elementId, property }) => `${kind} ${elementId} ${property ?? ''}`.trim());

describe('mergeBpmn', () => {
  it('combines a new name with a new place of one element, in our formatting', () => {
    const theirs = edit(['x="100"', 'x="140"']).replaceAll('"', "'").replaceAll('    <', '\t<');
    assert.deepEqual(mergeBpmn(BASE, RENAMED, theirs), { text: RENAMED.replace('x="100"', 'x="140"'), conflicts: [] });
  });

  it('takes the same change of both sides once', () => {
    assert.deepEqual(mergeBpmn(BASE, RENAMED, RENAMED.replace('Hinweis', 'Achtung')), { text: RENAMED.replace('Hinweis', 'Achtung'), conflicts: [] });
  });

  it('follows a removal and keeps our other edits', () => {
    const ours = edit(['Hinweis', 'Achtung']);
    const { text, conflicts } = mergeBpmn(BASE, ours, REMOVED);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(semantic(REMOVED, text), ['changed N text']);
  });

  it('recognises elements of a file that was exported again with other ids', () => {
    const theirs = edit(['Hinweis', 'Achtung'], ['"A"', '"new-a"'], ['"F1"', '"new-f"'], ['>F1<', '>new-f<']);
    const { text, conflicts } = mergeBpmn(BASE, RENAMED, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(semantic(theirs, text), ['changed new-a name']);
  });

  const CONFLICTS: readonly [what: string, ours: string, theirs: string, conflict: string][] = [
    ['two names for one element', RENAMED, edit(['Antrag prüfen', 'Antrag ansehen']), 'edit-edit A name'],
    ['our removal against their change', REMOVED, RENAMED, 'delete-edit A'],
    ['our change against their removal', RENAMED, REMOVED, 'delete-edit A'],
    ['our removal against their connection', REMOVED, connectedToA, 'dangling FX sourceRef'],
    ['our connection against their removal', connectedToA, REMOVED, 'dangling FX sourceRef'],
    ['a way out of one decision each', branch('X'), branch('Y'), 'both-added G outgoing'],
    ['two targets for one flow', edit(['targetRef="E"', 'targetRef="A"']), edit(['targetRef="E"', 'targetRef="S"']), 'edit-edit F3 targetRef'],
    ['two ids for one process', edit(['"P"', '"antrag-neu"']), edit(['"P"', '"antrag-anders"']), 'edit-edit P id'],
    ['two ids for one task', edit(['"A"', '"Pruefen"']), edit(['"A"', '"Sichten"']), 'edit-edit A id'],
    ['two answers for one flow', edit(['name="ja"', 'name="vollständig"']), edit(['name="ja"', 'name="doch"']), 'edit-edit F3 name'],
  ];
  for (const [what, ours, theirs, conflict] of CONFLICTS) {
    it(`asks about ${what} and keeps both sides' other edits`, () => {
      const also = theirs.replace('Hinweis', 'Achtung');
      const { text, conflicts } = mergeBpmn(BASE, ours, also);
      assert.deepEqual(conflicts.map(({ kind, elementId, property }) => `${kind} ${elementId} ${property ?? ''}`.trim()), [conflict]);
      assert.deepEqual(readModel(text).xml.problems, []);
      assert.ok(text.includes('Achtung'));
    });
  }

  it('leaves our version as it was where it stands against a removal', () => {
    assert.equal(mergeBpmn(BASE, RENAMED, REMOVED).text, RENAMED);
  });

  it('puts new elements of both sides beside each other', () => {
    const drawn = (id: string): string => edit(
      ['    <bpmn:textAnnotation', `    <bpmn:task id="${id}" name="${id}" /><bpmn:textAnnotation`],
      ['    </bpmndi:BPMNPlane>', `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="300" y="80" width="100" height="80" /></bpmndi:BPMNShape>\n    </bpmndi:BPMNPlane>`],
    );
    const { text, conflicts } = mergeBpmn(BASE, drawn('X'), drawn('Y'));
    assert.deepEqual(conflicts, []);
    assert.match(text, /bpmnElement="X"><dc:Bounds x="300" y="80"/);
    assert.match(text, /bpmnElement="Y">\s*<dc:Bounds x="300" y="200"/);
  });

  it('keeps their new element clear of what we moved', () => {
    const theirs = edit(
      ['    <bpmn:textAnnotation', '    <bpmn:task id="Y" name="Y" /><bpmn:textAnnotation'],
      ['    </bpmndi:BPMNPlane>', '      <bpmndi:BPMNShape id="Y_di" bpmnElement="Y"><dc:Bounds x="300" y="80" width="100" height="80" /></bpmndi:BPMNShape>\n    </bpmndi:BPMNPlane>'],
    );
    const { text } = mergeBpmn(BASE, edit(['x="100"', 'x="290"']), theirs);
    assert.match(text, /bpmnElement="Y">\s*<dc:Bounds x="300" y="200"/);
  });

  it('takes numbers and defaults that another tool spells otherwise for what they say', () => {
    const theirs = edit(['x="100"', 'x="100.0"'], ['height="80"', 'height="80.00"'], ['id="A" ', 'id="A" startQuantity="1" '], ['Hinweis', 'Achtung']);
    assert.deepEqual(mergeBpmn(BASE, edit(['x="100"', 'x="140"']), theirs), { text: edit(['x="100"', 'x="140"'], ['Hinweis', 'Achtung']), conflicts: [] });
  });

  it('keeps prefixes that only values use, and brings in those of theirs', () => {
    const own = 'xmlns:java="urn:java" id="D"';
    const ours = edit(['id="D"', own], ['name="Antrag erledigt"', 'name="Ende"']);
    const theirs = edit(['id="D"', 'xmlns:xsd="urn:xsd" id="D"'], ['  <bpmn:process', '  <bpmn:itemDefinition id="I" structureRef="xsd:string" /><bpmn:process']);
    const { text, conflicts } = mergeBpmn(BASE, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.match(text, /xmlns:java="urn:java"/);
    assert.match(text, /xmlns:xsd="urn:xsd"/);
    assert.match(text, /structureRef="xsd:string"/);
  });

  it('asks where one side uses a message that the other removed', () => {
    const base = edit(['  <bpmn:process', '  <bpmn:message id="M" name="Bescheid" />\n  <bpmn:process']);
    const uses = base.replace('<bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>', '<bpmn:outgoing>F1</bpmn:outgoing><bpmn:messageEventDefinition id="ME" messageRef="M" /></bpmn:startEvent>');
    for (const [ours, theirs, kept] of [[uses, BASE, true], [BASE, uses, false]] as const) {
      const { text, conflicts } = mergeBpmn(base, ours, theirs);
      assert.deepEqual(conflicts.map(({ kind, elementId, property }) => [kind, elementId, property]), [['dangling', 'S', 'messageRef']]);
      assert.equal(text.includes('messageRef="M"'), kept);
      assert.equal(text.includes('<bpmn:message id="M"'), kept);
    }
  });

  it('asks where one side gave a new part to what the other removed', () => {
    const timed = edit(['name="Antrag prüfen">', 'name="Antrag prüfen"><bpmn:documentation id="DOC">Vier Augen.</bpmn:documentation>']);
    for (const [ours, theirs, kept] of [[timed, REMOVED, true], [REMOVED, timed, false]] as const) {
      const { text, conflicts } = mergeBpmn(BASE, ours, theirs);
      assert.deepEqual(conflicts.map(({ kind, elementId }) => [kind, elementId]), [['delete-edit', 'A']]);
      assert.equal(text.includes('<bpmn:task id="A"'), kept);
    }
  });

  it('asks where a step was put into a lane that the other side removed', () => {
    const lanes = (first: string, second: string): string => edit(['    <bpmn:startEvent', `    <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="Team A">${first}</bpmn:lane>${second}</bpmn:laneSet>\n    <bpmn:startEvent`]);
    const ref = (id: string): string => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`;
    const base = lanes(ref('S') + ref('A'), '<bpmn:lane id="L2" name="Team B" />');
    const moved = lanes(ref('S'), `<bpmn:lane id="L2" name="Team B">${ref('A')}</bpmn:lane>`);
    const gone = lanes(ref('S') + ref('A'), '');
    for (const [ours, theirs] of [[moved, gone], [gone, moved]] as const) {
      const { text, conflicts } = mergeBpmn(base, ours, theirs, { lang: 'de' });
      assert.deepEqual(conflicts.map(({ kind, elementId, property }) => [kind, elementId, property]), [['dangling', 'A', 'lane']]);
      assert.match(conflicts[0]!.message, /„Antrag prüfen“ wurde in die Lane „Team B“ gesetzt/);
      assert.equal(text, ours);
    }
  });

  const atEnd = (part: string, own = ''): string => edit(['name="Antrag erledigt">', `name="Antrag erledigt"${own}>${part}`]);
  const inTask = (part: string): string => edit(['name="Antrag prüfen">', `name="Antrag prüfen">${part}`]);
  const timed = (time: string): string => edit(['name="Antrag eingegangen">', `name="Antrag eingegangen"><bpmn:timerEventDefinition id="T">${time}</bpmn:timerEventDefinition>`]);
  const RIVALS: readonly [what: string, base: string, ours: string, theirs: string, said: string][] = [
    ['two triggers for one event', BASE, atEnd('<bpmn:terminateEventDefinition id="X" />'), atEnd('<bpmn:messageEventDefinition id="Y" />'), 'Endereignis „Antrag erledigt“: beide Fassungen haben die Angabe „Auslöser“ geändert: hier „Abbruch aller Wege“, dort „Nachricht“.'],
    ['two ways to repeat one task', BASE, inTask('<bpmn:standardLoopCharacteristics />'), inTask('<bpmn:multiInstanceLoopCharacteristics isSequential="true" />'), 'Aufgabe „Antrag prüfen“: beide Fassungen haben die Angabe „Wiederholung“ geändert: hier „Schleife“, dort „mehrfach nacheinander“.'],
    ['a longer period against a date', timed('<bpmn:timeDuration>P14D</bpmn:timeDuration>'), timed('<bpmn:timeDuration>P1D</bpmn:timeDuration>'), timed('<bpmn:timeDate>2027-01-01</bpmn:timeDate>'), 'Startereignis „Antrag eingegangen“: beide Fassungen haben die Angabe „Frist“ geändert: hier „ein Tag“, dort entfernt.'],
  ];
  for (const [what, base, one, other, said] of RIVALS) {
    it(`asks about ${what}, and never writes both`, () => {
      const { conflicts } = mergeBpmn(base, one, other, { lang: 'de' });
      assert.deepEqual(conflicts.map(({ message }) => message), [said]);
      for (const [ours, theirs] of [[one, other], [other, one]] as const) {
        const open = mergeBpmn(base, ours, theirs).conflicts;
        assert.equal(open.length, 1);
        for (const [take, wanted] of [['ours', ours], ['theirs', theirs]] as const) {
          const decided = mergeBpmn(base, ours, theirs, { decisions: open.map((conflict) => ({ ...conflict, take })) });
          assert.deepEqual([decided.conflicts, semantic(wanted, decided.text)], [[], []], take);
        }
      }
    });
  }

  it('takes the same new part once, whatever id each program gave it', () => {
    const ours = atEnd('<bpmn:terminateEventDefinition id="X" />');
    assert.deepEqual(mergeBpmn(BASE, ours, atEnd('<bpmn:terminateEventDefinition id="Y" />')), { text: ours, conflicts: [] });
  });

  it('takes a trigger whose old id is still named elsewhere for another one, not for the old one with a new id', () => {
    const named = (id: string): string => atEnd('<bpmn:eventDefinitionRef>X</bpmn:eventDefinitionRef>').replace('name="Antrag eingegangen">', `name="Antrag eingegangen"><bpmn:messageEventDefinition id="${id}" />`);
    const replaced = named('Y');
    const renamed = (text: string): string => text.replace('Antrag prüfen', 'Antrag sichten');
    assert.deepEqual(mergeBpmn(named('X'), replaced, renamed(named('X'))), { text: renamed(replaced), conflicts: [] });
    assert.deepEqual(semantic(renamed(replaced), mergeBpmn(named('X'), renamed(named('X')), replaced).text), []);
  });

  it('tells what each version did by names instead of ids', () => {
    const told = (ours: string, theirs: string): unknown => mergeBpmn(BASE, ours, theirs, { lang: 'de' }).conflicts
      .map(({ message, oursInWords, theirsInWords }) => [message, oursInWords, theirsInWords]);
    assert.deepEqual(told(edit(['targetRef="E"', 'targetRef="A"']), edit(['targetRef="E"', 'targetRef="S"'])),
      [['Sequenzfluss „ja“: beide Fassungen haben die Angabe „Ziel“ geändert: hier „Antrag prüfen“, dort „Antrag eingegangen“.', '„Antrag prüfen“', '„Antrag eingegangen“']]);
    assert.deepEqual(told(REMOVED, RENAMED), [['Aufgabe „Antrag prüfen“ wurde hier entfernt und dort geändert.', 'entfernt', 'geändert']]);
    assert.deepEqual(told(connectedToA, REMOVED), [['Sequenzfluss zu „X“ hängt an „Antrag prüfen“; das wurde dort entfernt.', 'verwendet', 'entfernt']]);
    const forked = (text: string): string => text.replaceAll(/exclusiveGateway( id="G")? name="Vollständig\?"|exclusiveGateway(?=>)/g, 'parallelGateway$1');
    const without = edit(['    <bpmn:exclusiveGateway id="G" name="Vollständig?"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing></bpmn:exclusiveGateway>\n', ''], ['targetRef="G"', 'targetRef="E"'], ['    <bpmn:sequenceFlow id="F3" name="ja" sourceRef="G" targetRef="E" />\n', '']);
    assert.deepEqual(mergeBpmn(forked(BASE), without, forked(branch('X')), { lang: 'de' }).conflicts.map(({ message }) => message), ['Sequenzfluss zu „X“ hängt an parallelem Gateway nach „Antrag prüfen“; das wurde hier entfernt.']);
    assert.deepEqual(told(branch('X'), branch('Y')), [['Entscheidung „Vollständig?“: beide Fassungen haben einen Weg hinzugefügt: hier „→ X“, dort „→ Y“.', '„→ X“', '„→ Y“']]);
    assert.deepEqual(told(edit(['x="100"', 'x="140"']), edit(['x="100"', 'x="150"'])), [['Aufgabe „Antrag prüfen“ wurde in beiden Fassungen anders gezeichnet.', undefined, undefined]]);
  });

  for (const [what, ours, theirs] of CONFLICTS) {
    it(`follows a decision about ${what}`, () => {
      const { conflicts } = mergeBpmn(BASE, ours, theirs);
      const taking = (take: 'ours' | 'theirs'): ReturnType<typeof mergeBpmn> => mergeBpmn(BASE, ours, theirs, { decisions: conflicts.map((conflict) => ({ ...conflict, take })) });
      for (const [take, wanted] of [['ours', ours], ['theirs', theirs]] as const) {
        const { text, conflicts: left } = taking(take);
        assert.deepEqual(left, []);
        assert.deepEqual(readModel(text).xml.problems, []);
        // New tasks stay as both sides' other edits; only the way to them goes.
        assert.deepEqual(semantic(wanted, text).filter((line) => !/^added [XY]$/.test(line)), [], take);
      }
    });
  }

  for (const [how, reexport] of [
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with another prefix', (text: string) => text.replaceAll('bpmn:', 'model:').replaceAll('xmlns:bpmn=', 'xmlns:model=')],
    ['on one line', (text: string) => text.replaceAll(/>\s+</g, '><')],
  ] as const) {
    it(`finds the same conflicts where one side was saved ${how}, and keeps the form of ours`, () => {
      for (const [what, ours, theirs, conflict] of CONFLICTS) {
        const also = theirs.replace('Hinweis', 'Achtung');
        for (const [one, other] of [[ours, reexport(also)], [reexport(ours), also]] as const) {
          const { text, conflicts } = mergeBpmn(BASE, one, other);
          assert.deepEqual(conflicts.map(({ kind, elementId, property }) => `${kind} ${elementId} ${property ?? ''}`.trim()), [conflict], what);
          assert.deepEqual(readModel(text).xml.problems, [], what);
          assert.ok(text.includes('Achtung'), what);
          const form = (of: string): unknown => [/\r\n/.test(of), of.startsWith('\ufeff'), of.includes('<bpmn:'), /\n {4}</.test(of)];
          assert.deepEqual(form(text), form(one), what);
        }
      }
    });
  }

  it('takes a step that both renamed alike for one, although a tool made the ids of one side anew', () => {
    const anew = RENAMED.replaceAll(/"(?=[A-Z]\d?(?:_di)?")/g, '"new-').replaceAll(/>(?=F\d<)/g, '>new-');
    const { text, conflicts } = mergeBpmn(BASE, RENAMED, anew);
    assert.deepEqual([conflicts, semantic(anew, text).filter((line) => !/ id$/.test(line))], [[], []]);
  });

  it('takes a file that both sides added for one, whatever ids the other tool gave', () => {
    const theirs = edit(['"A"', '"new-a"'], ['"F1"', '"new-f"'], ['>F1<', '>new-f<'], ['Hinweis', 'Achtung']);
    const { text, conflicts } = mergeBpmn('', BASE, theirs);
    assert.deepEqual(conflicts.map(({ elementId, property }) => [elementId, property]), [['N', 'text']]);
    assert.equal(text, BASE);
  });

  it('tells which ids both sides gave', () => {
    const [conflict] = mergeBpmn(BASE, edit(['"P"', '"antrag-neu"']), edit(['"P"', '"antrag-anders"']), { lang: 'de' }).conflicts;
    assert.equal(conflict?.message, 'Prozess: beide Fassungen haben die Angabe „Kennung“ geändert: hier „antrag-neu“, dort „antrag-anders“.');
  });

  it('tells the id that an element goes by in the text where a version gave it another one', () => {
    const moved = (id: string, x: string): string => edit(['"A"', `"${id}"`], ['x="100"', `x="${x}"`]);
    const changed = edit(['"A"', '"Pruefen"'], ['name="Antrag prüfen">', 'name="Antrag prüfen"><bpmn:documentation>Vier Augen.</bpmn:documentation>']);
    const told = (ours: string, theirs: string): unknown => mergeBpmn(BASE, ours, theirs).conflicts.map(({ elementId, property, idInText }) => [elementId, property, idInText]);
    assert.deepEqual(told(moved('Pruefen', '140'), moved('A', '150')), [['A', 'bounds', 'Pruefen']]);
    assert.deepEqual(told(moved('A', '140'), moved('Pruefen', '150')), [['A', 'bounds', 'Pruefen']]);
    assert.deepEqual(told(moved('Pruefen', '140'), moved('Sichten', '150')), [['A', 'bounds', 'Pruefen'], ['A', 'id', 'Pruefen']]);
    const both = [moved('Pruefen', '140'), moved('Sichten', '150')] as const;
    const { conflicts } = mergeBpmn(BASE, ...both);
    for (const take of ['ours', 'theirs'] as const) {
      const { text } = mergeBpmn(BASE, ...both, { decisions: conflicts.map((conflict) => ({ ...conflict, take })) });
      for (const conflict of conflicts) assert.ok(text.includes(`<bpmn:task id="${idInResult(conflict, conflicts, () => take)}"`), take);
    }
    assert.deepEqual(told(REMOVED, changed), [['A', undefined, 'Pruefen']]);
    assert.deepEqual(told(moved('A', '140'), moved('A', '150')), [['A', 'bounds', undefined]]);
  });

  it('asks about the process only where a tool made all ids anew on both sides', () => {
    const anew = (prefix: string): string => edit(...['P', 'S', 'A', 'G', 'E', 'N', 'F1', 'F2', 'F3'].flatMap((id): [string, string][] => [[`"${id}"`, `"${prefix}${id}"`]]));
    const { conflicts } = mergeBpmn(BASE, anew('x-'), anew('y-'));
    assert.deepEqual(conflicts.map(({ elementId, property }) => [elementId, property]), [['P', 'id']]);
  });

  it('leads what one side adds to the new id the other side gave', () => {
    const ours = edit(['"A"', '"Pruefen"']);
    for (const [one, other] of [[ours, connectedToA], [connectedToA, ours]] as const) {
      const { text, conflicts } = mergeBpmn(BASE, one, other);
      assert.deepEqual(conflicts, []);
      assert.match(text, /id="FX" sourceRef="Pruefen"/);
      assert.doesNotMatch(text, /"A"/);
    }
  });

  it('never gives one id to two elements', () => {
    const renamed = edit(['"A"', '"X"']);
    const added = edit(['    <bpmn:textAnnotation', '    <bpmn:task id="X" name="Neu" /><bpmn:sequenceFlow id="FX" sourceRef="A" targetRef="X" /><bpmn:textAnnotation']);
    for (const [ours, theirs, flow] of [[renamed, added, 'sourceRef="X" targetRef="X_2"'], [added, renamed, 'sourceRef="X_2" targetRef="X"']] as const) {
      const { text, conflicts } = mergeBpmn(BASE, ours, theirs);
      assert.deepEqual(conflicts, []);
      assert.ok(text.includes(flow), text);
      const ids = readModel(text).elements.map(({ id }) => id).filter((id) => id !== '');
      assert.deepEqual(ids, [...new Set(ids)]);
    }
  });

  it('removes nothing because of a base that cannot be read', () => {
    const { text, conflicts } = mergeBpmn(BASE.slice(0, 300), RENAMED, edit(['Hinweis', 'Achtung']));
    assert.ok(conflicts.length > 0);
    assert.equal(text, RENAMED);
  });

  it('says which side cannot be read and keeps the other', () => {
    for (const [ours, theirs, text] of [[RENAMED, '<broken', RENAMED], ['', RENAMED, RENAMED]] as const) {
      const result = mergeBpmn(BASE, ours, theirs);
      assert.equal(result.text, text);
      assert.deepEqual(result.conflicts.map(({ kind }) => kind), ['unreadable']);
    }
  });

  it('combines any two sets of edits in different places without a conflict', () => {
    const places = [...BASE.matchAll(/name="([^"]+)"|x="(\d+)"|<bpmn:text>([^<]+)/g)].map((match) => {
      const value = match[1] ?? match[2] ?? match[3]!;
      const start = match.index + match[0].indexOf(value);
      return { start, end: start + value.length, number: match[2] !== undefined };
    });
    fc.assert(fc.property(fc.array(fc.constantFrom('none', 'ours', 'theirs'), { minLength: places.length, maxLength: places.length }), fc.integer({ min: 1, max: 999 }), (sides, seed) => {
      const edits = (wanted: readonly string[]): TextEdit[] => places.filter((_, index) => wanted.includes(sides[index]!))
        .map(({ start, end, number }) => ({ start, end, text: number ? String(start + seed) : `Wert ${start + seed}` }));
      const { text, conflicts } = mergeBpmn(BASE, applyEdits(BASE, edits(['ours'])), applyEdits(BASE, edits(['theirs'])));
      assert.deepEqual(conflicts, []);
      assert.equal(text, applyEdits(BASE, edits(['ours', 'theirs'])));
    }), { seed: 20261122, numRuns: 60 });
  });
});
