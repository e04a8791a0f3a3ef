import assert from 'node:assert/strict';
import { describeBpmn, toHtml, toText } from '../../../../src/core/narrative/index.js';
import { dedent, flows, tasks } from './support.js';

const POOLS = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><message id="m" name="Bescheid"/>
<collaboration id="C" name="Antragsverfahren">
  <participant id="Person" name="Antragstellende Person"><participantMultiplicity minimum="2"/></participant>
  <participant id="Amt" name="Amt" processRef="P"/><participant id="Kasse" name="Kasse" processRef="Q"/>
  <messageFlow id="m1" sourceRef="Person" targetRef="s"/><messageFlow id="m2" name="Zahlungsauftrag" sourceRef="b" targetRef="qs"/>
  <messageFlow id="m3" sourceRef="b" targetRef="Person" messageRef="m"/>
</collaboration>
<process id="Q">${tasks('q=Geld_auszahlen')}<startEvent id="qs" name="Auftrag eingegangen"><messageEventDefinition/></startEvent>${flows('qs>q')}</process>
<process id="P"><laneSet id="L"><lane id="l2" name="Sachbearbeitung"><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef></lane><lane id="l1" name="Servicestelle"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane></laneSet>
  <startEvent id="s" name="Antrag eingegangen"><messageEventDefinition/></startEvent>${tasks('a=Antrag_annehmen b=Antrag_bewilligen c=Akte_schließen')}${flows('s>a a>b b>c')}</process></definitions>`;

function says(text: string, expected: string, references: 'names' | 'numbers' = 'numbers'): void {
  assert.equal(toText(describeBpmn(text), { references }).trimEnd(), dedent(expected));
}

describe('narrative: who takes part', () => {
  it('tells pools, roles and messages in the order of the story', () => {
    says(POOLS, `
      Antragsverfahren

      Beteiligte
        Amt: Servicestelle, Sachbearbeitung
        Kasse
        Antragstellende Person (mehrere)

      Nachrichten
        Antragstellende Person → Amt: Antrag eingegangen
        Amt → Antragstellende Person: Bescheid
        Amt → Kasse: Zahlungsauftrag

      Ablauf: Amt
        Auslöser: Antrag eingegangen

        Servicestelle:
          Beginn: Antrag eingegangen (Nachricht von „Antragstellende Person“)
          1. Antrag annehmen
        Sachbearbeitung:
          2. Antrag bewilligen
            Nachricht an „Antragstellende Person“: Bescheid
            Nachricht an „Kasse“: Zahlungsauftrag
          3. Akte schließen

      Ablauf: Kasse
        Auslöser: Auftrag eingegangen

        Beginn: Auftrag eingegangen (Nachricht „Zahlungsauftrag“ von „Amt“)
        1. Geld auszahlen
    `);
  });

  it('tells choreographies and conversations', () => {
    says(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><choreography id="C" name="Bestellung">
      <participant id="K" name="Kunde"/><participant id="H" name="Händler"/>
      <startEvent id="s" name="Bedarf entstanden"/>
      <choreographyTask id="t" name="Ware bestellen" initiatingParticipantRef="K"><participantRef>H</participantRef><participantRef>K</participantRef></choreographyTask>
      <subChoreography id="u" name="Liefern" initiatingParticipantRef="H"><participantRef>H</participantRef><participantRef>K</participantRef>
        <choreographyTask id="v" name="Ware liefern" initiatingParticipantRef="H"><participantRef>H</participantRef><participantRef>K</participantRef></choreographyTask></subChoreography>
      ${flows('s>t t>u')}</choreography>
      <collaboration id="D"><participant id="A" name="Amt"/><participant id="B" name="Bank"/><conversation id="c" name="Konto klären"><participantRef>B</participantRef><participantRef>A</participantRef></conversation></collaboration>
      <globalUserTask id="g" name="Unterschreiben"/></definitions>`, `
      Bestellung

      Beteiligte
        Amt
        Bank
        Händler
        Kunde

      Nachrichten
        Konto klären (Amt, Bank)

      Zusammenspiel: Bestellung
        Auslöser: Bedarf entstanden

        Beginn: Bedarf entstanden
        1. Kunde → Händler: Ware bestellen
        2. Händler → Kunde: Liefern
          2.1. Händler → Kunde: Ware liefern

      Wiederverwendbare Aufgaben
        Unterschreiben
    `);
  });
});

describe('narrative: called processes', () => {
  const caller = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P" name="Titel erteilen">
    <callActivity id="a" name="Akte anlegen" calledElement="unt-010"/><callActivity id="b" name="Anhören" calledElement="que-050"/>
    <callActivity id="c" name="Gebühr erheben" calledElement="x-1"/><callActivity id="d" calledElement="unt-020"/>${flows('a>b b>c c>d')}</process></definitions>`;
  const names: Readonly<Record<string, string>> = { 'unt-010': 'Akte anlegen', 'que-050': 'Beteiligte anhören' };
  const nameOf = (id: string): string | undefined => names[id];

  it('names them where the landscape knows more than the step, and shows no ids beside a name', () => {
    assert.equal(toText(describeBpmn(caller, { nameOf }), { references: 'numbers' }).trimEnd(), dedent(`
      Titel erteilen

      Ablauf
        Aufgerufene Prozesse: Akte anlegen; Anhören; Gebühr erheben; unt-020

        1. Akte anlegen (eigener Prozess)
        2. Anhören (eigener Prozess)
          Prozess: Beteiligte anhören
        3. Gebühr erheben (eigener Prozess)
        4. Aufrufaktivität ohne Namen
          Prozess: unt-020
    `));
  });

  it('links a step to the process it calls', () => {
    const html = toHtml(describeBpmn(caller, { nameOf }), { linkOf: ({ subject }) => (subject === 'Akte anlegen' ? '../unt-010' : undefined) });
    assert.match(html, /<span class="text"><bdi><a href="..\/unt-010">Akte anlegen<\/a> \(eigener Prozess\)<\/bdi><\/span>/);
    assert.doesNotMatch(html, /unt-010<|x-1/);
  });

  it('shows another called process to a comparison', () => {
    const before = toText(describeBpmn(caller));
    const after = toText(describeBpmn(caller.replace('unt-010', 'unt-011')));
    assert.deepEqual(after.split('\n').filter((line, index) => line !== before.split('\n')[index]), ['    Prozess: unt-011']);
  });
});

describe('narrative: text for git diff', () => {
  const process = (content: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P" name="Antrag">${content}</process></definitions>`;
  const lines = (text: string): string[] => toText(describeBpmn(text)).split('\n');
  const changed = (before: string, after: string): string[] => {
    const [old, now] = [lines(before), lines(after)];
    return [...old.filter((line) => !now.includes(line)).map((line) => `-${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)];
  };
  const loop = (more: string, ways: string): string => process(`<startEvent id="s" name="Beginn"/><endEvent id="e" name="Fertig"/><exclusiveGateway id="x" name="Vollständig?"/>
    ${tasks(`a=Annehmen b=Prüfen c=Nachfordern d=Entscheiden ${more}`)}${flows(`s>a b>x x>c:nein c>b x>d:ja d>e ${ways}`)}`);
  const before = loop('', 'a>b');

  it('refers by name', () => {
    assert.deepEqual(lines(before), ['Antrag', '', 'Ablauf', '  Beginn', '  Annehmen', '  Prüfen', '  Vollständig?', '    - ja: weiter', '    - nein:', '      Nachfordern',
      '        → weiter bei „Prüfen“', '  Entscheiden', '  Ende: Fertig', '']);
  });

  it('gains one line for an inserted step', () => {
    assert.deepEqual(changed(before, loop('n=Registrieren', 'a>n n>b')), ['+  Registrieren']);
  });

  it('changes the line of a renamed step and of the references to it', () => {
    assert.deepEqual(changed(before, before.replace('name="Annehmen"', 'name="Entgegennehmen"')), ['-  Annehmen', '+  Entgegennehmen']);
    assert.deepEqual(changed(before, before.replace('name="Prüfen"', 'name="Sichten"')), ['-  Prüfen', '-        → weiter bei „Prüfen“', '+  Sichten', '+        → weiter bei „Sichten“']);
  });
});

describe('narrative: bad input', () => {
  const cases: readonly (readonly [what: string, text: string, expected: RegExp])[] = [
    ['nothing', '', /kein lesbares BPMN/],
    ['something else', '{"a": 1}', /kein lesbares BPMN/],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', /kein lesbares BPMN/],
    ['definitions without a process', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', /keine Schritte/],
    ['a text that breaks off', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="a" name="Prüfen"/><task id="b" na', /fehlerhaft[^]*Prüfen/],
    ['ids that are not unique', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="P" name="A"/><task id="P" name="B"/></process></definitions>', /A\n[^]*B\n/],
    ['an element inside itself by reference', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><callActivity id="c" calledElement="P"/><boundaryEvent id="b" attachedToRef="b"/></process></definitions>', /Prozess/],
  ];
  for (const [what, text, expected] of cases) {
    it(`makes the best of ${what}`, () => assert.match(toText(describeBpmn(text)), expected));
  }
});

describe('narrative: what hangs on no step', () => {
  it('tells groups, loose notes, unused data and descriptions with their process', () => {
    says(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><category id="k"><categoryValue id="kv" value="Widerspruch"/></category>
      <process id="P" name="Antrag"><documentation>Vom Eingang bis zum Bescheid.</documentation>
      <ioSpecification id="io"><dataInput id="di" name="Antragsakte"/><dataOutput id="do" name="Bescheid"/></ioSpecification>
      <task id="a" name="Prüfen"/><dataObjectReference id="r" name="Gutachten" dataObjectRef="o"/><dataObject id="o"/><dataStoreReference id="st" name="E-Akte"/>
      <task id="b" name="Entscheiden"/><sequenceFlow id="f" sourceRef="a" targetRef="b"><documentation>Nur mit Stempel.</documentation></sequenceFlow>
      <group id="g" categoryValueRef="kv"/><textAnnotation id="n"><text>Noch zu klären</text></textAnnotation></process></definitions>`, `
      Antrag

      Ablauf
        Vom Eingang bis zum Bescheid.
        Eingang: Antragsakte
        Ausgang: Bescheid
        Datenspeicher: E-Akte
        Unterlage: Gutachten
        Gruppe: Widerspruch
        Hinweis: Noch zu klären
        Nur mit Stempel.

        1. Prüfen
        2. Entscheiden
    `);
  });
});
