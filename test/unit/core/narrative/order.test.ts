import assert from 'node:assert/strict';
import { describeBpmn, toText } from '../../../../src/core/narrative/index.js';
import { flows, model, reads, tasks } from './support.js';

const START = '<startEvent id="s" name="Antrag eingegangen"/>';
const END = '<endEvent id="e" name="Bescheid versandt"/>';

describe('narrative: order of the steps', () => {
  it('tells a sequence in the order of its flows, whatever the order in the file', () => {
    reads(model(`${END}${tasks('c=Bescheid_erstellen a=Antrag_annehmen b=Antrag_prüfen')}${START}${flows('b>c a>b c>e s>a')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag annehmen
        2. Antrag prüfen
        3. Bescheid erstellen
        Ende: Bescheid versandt
    `);
  });

  it('nests the branches of a question and goes on behind them', () => {
    reads(model(`${START}${END}${tasks('a=Antrag_prüfen b=Unterlagen_nachfordern c=Daten_erfassen d=Bescheid_erstellen')}
      <exclusiveGateway id="x" name="Unterlagen vollständig?"/><exclusiveGateway id="m"/>
      ${flows('s>a a>x x>b:nein x>c:ja b>m c>m m>d d>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
        2. Unterlagen vollständig?
          - ja:
            2.1. Daten erfassen
          - nein:
            2.2. Unterlagen nachfordern
        3. Bescheid erstellen
        Ende: Bescheid versandt
    `);
  });

  it('keeps the main way on the outer level and refers back in a loop', () => {
    reads(model(`${START}${END}${tasks('a=Antrag_prüfen b=Unterlagen_nachfordern c=Bescheid_erstellen')}
      <exclusiveGateway id="m"/><exclusiveGateway id="x" name="Unterlagen vollständig?"/>
      ${flows('s>m m>a a>x x>b:nein b>m x>c:ja c>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
        2. Unterlagen vollständig?
          - ja: weiter bei 3
          - nein:
            2.1. Unterlagen nachfordern
              → weiter bei 1
        3. Bescheid erstellen
        Ende: Bescheid versandt
    `);
  });

  it('tells a rejection that several checks share once, behind the main way', () => {
    reads(model(`${START}${END}<endEvent id="r" name="Antrag abgelehnt"/>
      ${tasks('a=Zuständigkeit_prüfen b=Voraussetzungen_prüfen c=Bescheid_erstellen d=Antrag_ablehnen')}
      <exclusiveGateway id="x" name="Zuständig?"/><exclusiveGateway id="y" name="Voraussetzungen erfüllt?"/>
      ${flows('s>a a>x x>b:ja x>d:nein b>y y>c:ja y>d:nein c>e d>r')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Zuständigkeit prüfen
        2. Zuständig?
          - ja: weiter bei 3
          - nein: weiter bei 6
        3. Voraussetzungen prüfen
        4. Voraussetzungen erfüllt?
          - ja: weiter bei 5
          - nein: weiter bei 6
        5. Bescheid erstellen
        Ende: Bescheid versandt
        6. Antrag ablehnen
        Ende: Antrag abgelehnt
    `);
  });

  it('tells a shared end where the first way reaches it', () => {
    reads(model(`${START}${END}<endEvent id="r" name="Antrag abgelehnt"/>${tasks('a=Zuständigkeit_prüfen b=Voraussetzungen_prüfen c=Bescheid_erstellen')}
      <exclusiveGateway id="x" name="Zuständig?"/><exclusiveGateway id="y" name="Voraussetzungen erfüllt?"/>
      ${flows('s>a a>x x>b:ja x>r:nein b>y y>c:ja y>r:nein c>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Zuständigkeit prüfen
        2. Zuständig?
          - ja: weiter bei 3
          - nein: Ende: Antrag abgelehnt
        3. Voraussetzungen prüfen
        4. Voraussetzungen erfüllt?
          - ja: weiter bei 5
          - nein: Ende: Antrag abgelehnt
        5. Bescheid erstellen
        Ende: Bescheid versandt
    `);
  });

  it('waits for parallel branches at their join', () => {
    reads(model(`${START}${END}<parallelGateway id="p"/><parallelGateway id="j"/>
      ${tasks('a=Bundesagentur_beteiligen b=Lebensunterhalt_prüfen c=Berechnung_ablegen d=Entscheiden')}
      ${flows('s>p p>a p>b b>c a>j c>j j>d d>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Gleichzeitig:
          - 1.1. Bundesagentur beteiligen
          - 1.2. Lebensunterhalt prüfen
            1.3. Berechnung ablegen
          Weiter, sobald alles davon erledigt ist.
        2. Entscheiden
        Ende: Bescheid versandt
    `);
  });

  it('says so when nothing waits for parallel branches', () => {
    reads(model(`${START}${END}<parallelGateway id="p"/>${tasks('a=Bundesagentur_beteiligen b=Lebensunterhalt_prüfen d=Entscheiden')}
      ${flows('s>p p>a p>b a>d b>d d>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Gleichzeitig:
          - 1.1. Bundesagentur beteiligen
          - 1.2. Lebensunterhalt prüfen
          Danach geht jeder dieser Wege für sich weiter.
        2. Entscheiden
        Ende: Bescheid versandt
    `);
  });

  it('refers across where ways meet without any structure', () => {
    reads(model(`${START}${tasks('a=Prüfen b=Nachfragen')}<exclusiveGateway id="x" name="Unklar?"/>
      ${flows('s>x x>a:nein x>b:ja a>b b>a')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Unklar?
          - ja: weiter bei 3
          - nein: weiter bei 2
        2. Prüfen
        3. Nachfragen
          → weiter bei 2
    `);
  });

  it('tells several starts and lets them meet', () => {
    reads(model(`${START}${END}<startEvent id="t" name="Anruf eingegangen"/>${tasks('a=Anliegen_notieren b=Antrag_prüfen')}
      ${flows('s>b t>a a>b b>e')}`), `
      Ablauf
        Der Ablauf beginnt auf einem dieser Wege:
          - Anruf eingegangen:
            1. Anliegen notieren
          - Antrag eingegangen: weiter bei 2
        2. Antrag prüfen
        Ende: Bescheid versandt
    `);
  });

  it('puts parts that no start leads to into a section of their own', () => {
    reads(model(`${START}${END}${tasks('a=Antrag_prüfen b=Vergessen c=Auch_vergessen d=Kreis e2=Kreisel')}
      ${flows('s>a a>e b>c c>a d>e2 e2>d')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
        Ende: Bescheid versandt

      Ohne Verbindung zum Beginn
        1. Kreis
        2. Kreisel
          → weiter bei 1
        3. Vergessen
        4. Auch vergessen
          → weiter bei „Antrag prüfen“
    `);
  });

  it('starts without a start event where nothing leads to', () => {
    reads(model(`${tasks('a=Antrag_prüfen b=Bescheid_erstellen')}${flows('a>b')}`), `
      Ablauf
        1. Antrag prüfen
        2. Bescheid erstellen
    `);
  });

  it('passes over links and merges of merges, even in a circle', () => {
    reads(model(`${START}${END}${tasks('a=Antrag_prüfen')}<exclusiveGateway id="m1"/><exclusiveGateway id="m2"/>
      <intermediateThrowEvent id="t"><linkEventDefinition id="l1" name="A"/></intermediateThrowEvent>
      <intermediateCatchEvent id="c"><linkEventDefinition id="l2" name="A"/></intermediateCatchEvent>
      <exclusiveGateway id="r1"/><exclusiveGateway id="r2"/>
      ${flows('s>m1 m1>m2 m2>t c>a a>e r1>r2 r2>r1')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
        Ende: Bescheid versandt

      Ohne Verbindung zum Beginn
        1. Zusammenführung
          → weiter bei 1
    `);
  });

  it('nests no deeper than a reader can follow', () => {
    const depth = 30;
    const each = Array.from({ length: depth }, (_, i) => i);
    const nodes = each.map((i) => `<exclusiveGateway id="x${i}" name="Frage ${i}?"/>${tasks(`a${i}=A_${i} b${i}=B_${i} c${i}=C_${i}`)}`).join('');
    const ways = each.map((i) => `x${i}>a${i}:ja x${i}>b${i}:nein a${i}>${i + 1 < depth ? `x${i + 1} c${i + 1}>c${i}` : `c${i}`} b${i}>c${i}`).join(' ');
    const text = toText(describeBpmn(model(`${START}${END}${nodes}${flows(`s>x0 c0>e ${ways}`)}`)));
    const indents = text.split('\n').map((line) => line.length - line.trimStart().length);
    assert.ok(Math.max(...indents) <= 24, `${Math.max(...indents)} blanks`);
    for (const i of each) for (const name of [`Frage ${i}?`, `A ${i}`, `B ${i}`, `C ${i}`]) assert.equal(text.match(new RegExp(`^ *${name.replace('?', '\\?')}$`, 'gm'))?.length, 1, name);
  });
});
