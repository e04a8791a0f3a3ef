import { flows, model, reads, tasks } from './support.js';

const START = '<startEvent id="s" name="Antrag eingegangen"/>';
const END = '<endEvent id="e" name="Bescheid versandt"/>';

function event(tag: string, attributes: string, definition: string): string {
  return `<${tag} ${attributes}>${definition}</${tag}>`;
}

function timer(kind: string, value: string): string {
  return `<timerEventDefinition><${kind} xsi:type="tFormalExpression">${value}</${kind}></timerEventDefinition>`;
}

describe('narrative: words for events', () => {
  it('tells deadlines beside the step they limit', () => {
    reads(model(`${START}${END}${tasks('a=Unterlagen_nachfordern b=Nach_Aktenlage_entscheiden c=Erinnerung_senden')}
      ${event('boundaryEvent', 'id="t" name="Frist abgelaufen" attachedToRef="a"', timer('timeDuration', 'P14D'))}
      ${event('boundaryEvent', 'id="u" attachedToRef="a" cancelActivity="false"', timer('timeCycle', 'R/P7D'))}
      ${flows('s>a a>e t>b u>c b>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Unterlagen nachfordern
          - Wenn nach 14 Tagen nicht erledigt (Frist abgelaufen):
            1.1. Nach Aktenlage entscheiden
              → Ende: Bescheid versandt
          - Zusätzlich alle 7 Tage:
            1.2. Erinnerung senden
              → endet hier
        Ende: Bescheid versandt
    `);
  });

  it('tells errors, messages and other events at the edge of a step', () => {
    const at = (id: string, attributes: string, definition: string): string => event('boundaryEvent', `id="${id}" attachedToRef="a" ${attributes}`, definition);
    reads(model(`${START}${END}${tasks('a=Zahlung_einziehen')}
      ${at('b1', 'name="Karte gesperrt"', '<errorEventDefinition errorRef="err"/>')}
      ${at('b2', 'name="Antrag zurückgenommen"', '<messageEventDefinition messageRef="msg"/>')}
      ${at('b3', 'cancelActivity="false"', '<signalEventDefinition signalRef="sig"/>')}
      ${at('b4', 'name="Einkommen geändert"', '<conditionalEventDefinition><condition>einkommen != alt</condition></conditionalEventDefinition>')}
      ${flows('s>a a>e b1>e b2>e b3>e b4>e')}`, '<error id="err" name="E42"/><message id="msg" name="Rücknahme"/><signal id="sig" name="Stichtag"/>'), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Zahlung einziehen
          - Abbruch bei „Antrag zurückgenommen“ (Nachricht „Rücknahme“): Ende: Bescheid versandt
          - Abbruch bei „Einkommen geändert“ (Bedingung „einkommen != alt“): Ende: Bescheid versandt
          - Bei „Karte gesperrt“ (Fehler „E42“): Ende: Bescheid versandt
          - Zusätzlich bei Signal „Stichtag“: Ende: Bescheid versandt
        Ende: Bescheid versandt
    `);
  });

  it('waits, sends and reaches states on the way', () => {
    reads(model(`
      ${event('startEvent', 'id="s"', timer('timeCycle', 'R/P1M'))}
      ${event('intermediateCatchEvent', 'id="w1"', timer('timeDuration', 'P1D'))}
      ${event('intermediateCatchEvent', 'id="w2" name="Jahresende"', timer('timeDate', '2027-12-31'))}
      ${event('intermediateCatchEvent', 'id="w3" name="Antwort da"', '<messageEventDefinition/>')}
      ${event('intermediateCatchEvent', 'id="w4"', timer('timeDuration', '${frist}'))}
      ${event('intermediateThrowEvent', 'id="t1" name="Bescheid"', '<messageEventDefinition/>')}
      ${event('intermediateThrowEvent', 'id="t2" name="Akte vollständig"', '')}
      ${event('intermediateThrowEvent', 'id="t3" name="Leitung"', '<escalationEventDefinition/>')}
      ${event('intermediateThrowEvent', 'id="t4"', '<compensateEventDefinition/>')}
      ${event('endEvent', 'id="e" name="Alles vorbei"', '<terminateEventDefinition/>')}
      ${flows('s>w1 w1>w2 w2>w3 w3>w4 w4>t1 t1>t2 t2>t3 t3>t4 t4>e')}`), `
      Ablauf
        Beginn: jeden Monat
        1. Einen Tag warten
        2. Warten bis 31. Dezember 2027 (Jahresende)
        3. Abwarten: Antwort da
        4. Abwarten: nach Ablauf von „\${frist}“
        5. Nachricht senden: Bescheid
        6. Zwischenstand: Akte vollständig
        7. Eskalieren: Leitung
        8. Bisherige Schritte rückgängig machen
        Ende des gesamten Ablaufs: Alles vorbei
    `);
  });

  it('tells the race of events with the deadline last', () => {
    reads(model(`${START}${END}<eventBasedGateway id="g"/>
      ${event('intermediateCatchEvent', 'id="t" name="Antwortfrist abgelaufen"', timer('timeDuration', 'P14D'))}
      ${event('intermediateCatchEvent', 'id="m" name="Unterlagen eingegangen"', '<messageEventDefinition/>')}
      ${tasks('a=Sachstand_erfragen b=Unterlagen_prüfen')}
      ${flows('s>g g>t g>m t>a a>g m>b b>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Abwarten, was zuerst eintritt:
          - Unterlagen eingegangen: weiter bei 2
          - nach 14 Tagen (Antwortfrist abgelaufen):
            1.1. Sachstand erfragen
              → weiter bei 1
        2. Unterlagen prüfen
        Ende: Bescheid versandt
    `);
  });

  it('says in English what it says in German', () => {
    reads(model(`<startEvent id="s" name="Application received"/>${event('endEvent', 'id="e" name="No reply"', '<errorEventDefinition/>')}<eventBasedGateway id="g"/>
      ${event('intermediateCatchEvent', 'id="t"', timer('timeDuration', 'P1M'))}
      ${event('intermediateCatchEvent', 'id="m" name="Reply received"', '<messageEventDefinition/>')}
      <userTask id="a" name="Check reply"/>${event('boundaryEvent', 'id="b" attachedToRef="a"', timer('timeDate', '2027-03-01'))}
      ${flows('s>g g>t g>m t>e m>a b>e')}`), `
      Steps
        Start: Application received
        1. Wait for what happens first:
          - Reply received: continue at 2
          - after a month: End with error: No reply
        2. Check reply
          - If not done by 1 March 2027: End with error: No reply
    `, { lang: 'en' });
  });
});

describe('narrative: words for steps', () => {
  it('names steps by what they are when they have no name', () => {
    reads(model('<task id="a"/><callActivity id="b"/><subProcess id="c"/><dataObject id="d"/>' + flows('a>b b>c')), `
      Ablauf
        1. Aufgabe ohne Namen
        2. Aufrufaktivität ohne Namen
        3. Teilprozess ohne Namen
    `);
  });

  it('tells kinds of tasks, repetition, calls, data and facts', () => {
    reads(model(`
      <serviceTask id="a" name="Register abfragen"><dataInputAssociation id="i1"><sourceRef>r1</sourceRef></dataInputAssociation>
        <dataOutputAssociation id="o1"><targetRef>r2</targetRef></dataOutputAssociation></serviceTask>
      <businessRuleTask id="b" name="Gebühr bestimmen"><multiInstanceLoopCharacteristics isSequential="true"/></businessRuleTask>
      <manualTask id="c" name="Akte holen"><standardLoopCharacteristics><loopCondition>Bände fehlen</loopCondition></standardLoopCharacteristics></manualTask>
      <callActivity id="d" name="Identität klären" calledElement="x:abh-que-010"/>
      <userTask id="f" name="Entscheiden"><documentation>Beide Seiten abwägen.&#10;Ergebnis begründen.</documentation><extensionElements><atlas:facts>
        <atlas:legalBasis ref="law:aufenthg-5" discretion="discretion"/><atlas:document ref="doc:bescheid" use="output"/>
        <atlas:system ref="sys:azr" use="read_write"/><atlas:duration kind="waiting" value="P1W" evidence="estimated"/><atlas:comment>Noch offen</atlas:comment>
      </atlas:facts></extensionElements></userTask>
      <dataObjectReference id="r1" name="Antrag" dataObjectRef="do"><dataState name="vollständig"/></dataObjectReference><dataObject id="do"/>
      <dataStoreReference id="r2" name="E-Akte"/>
      <textAnnotation id="n"><text>Vier Augen</text></textAnnotation><association id="as" sourceRef="f" targetRef="n"/>
      ${flows('a>b b>c c>d d>f')}`), `
      Ablauf
        1. Register abfragen (automatisch)
          Ablage in: E-Akte
          Eingang: Antrag [vollständig]
        2. Gebühr bestimmen (nach Regelwerk)
          Wiederholung: für jeden Fall, nacheinander
        3. Akte holen (von Hand)
          Wiederholung: solange Bände fehlen
        4. Identität klären (eigener Prozess)
        5. Entscheiden
          Beide Seiten abwägen.
          Ergebnis begründen.
          Rechtsgrundlage: aufenthg-5 (Ermessen)
          Ausgangsdokument: bescheid
          System: azr (lesen und schreiben)
          Liegezeit: eine Woche (geschätzt)
          Kommentar: Noch offen
          Hinweis: Vier Augen
    `);
  });

  it('gathers facts of one kind, and keeps documents apart from data stores', () => {
    reads(model(`<task id="a" name="Erfassen"><dataInputAssociation id="i1"><sourceRef>r1</sourceRef></dataInputAssociation>
      <dataOutputAssociation id="o1"><targetRef>r2</targetRef></dataOutputAssociation><extensionElements><atlas:facts>
      <atlas:legalBasis ref="law:a"/><atlas:legalBasis ref="law:b"/><atlas:system ref="sys:c"/><atlas:system ref="sys:d"/></atlas:facts></extensionElements></task>
      <dataObjectReference id="r1" name="Antrag" dataObjectRef="do"/><dataObject id="do"/><dataStoreReference id="r2" name="E-Akte"/>`), `
      Ablauf
        1. Erfassen
          Ablage in: E-Akte
          Eingang: Antrag
          Rechtsgrundlagen: a; b
          Systeme: c; d
    `);
  });

  it('uses no brackets within brackets', () => {
    reads(model(`${START}${END}${tasks('a=Entscheiden')}<boundaryEvent id="t" name="Frist (7 Tage)" attachedToRef="a">${timer('timeDuration', 'P7D')}</boundaryEvent>${flows('s>a a>e t>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Entscheiden
          - Wenn nach 7 Tagen nicht erledigt – Frist (7 Tage): Ende: Bescheid versandt
        Ende: Bescheid versandt
    `);
  });

  it('does not repeat the symbol of an event or activity without a name', () => {
    reads(model(`<serviceTask id="a"/><intermediateThrowEvent id="b"><escalationEventDefinition/></intermediateThrowEvent>
      <intermediateCatchEvent id="c" name="Antwort abwarten"><messageEventDefinition/></intermediateCatchEvent><endEvent id="e"><errorEventDefinition/></endEvent>${flows('a>b b>c c>e')}`), `
      Ablauf
        1. Automatische Aufgabe ohne Namen
        2. Eskalieren
        3. Antwort abwarten
        Ende mit Fehler
    `);
  });

  it('nests the steps of a sub-process and what may happen meanwhile', () => {
    reads(model(`${START}${END}<subProcess id="p" name="Antrag prüfen"><startEvent id="s1"/><endEvent id="e1"/>${tasks('a=Form_prüfen b=Inhalt_prüfen')}
      <exclusiveGateway id="x" name="Formgerecht?"/><endEvent id="e2" name="Formfehler"/>${flows('s1>a a>x x>b:ja x>e2:nein b>e1')}
      <subProcess id="h" triggeredByEvent="true" name="Rücknahme bearbeiten"><startEvent id="hs" name="Antrag zurückgenommen"><messageEventDefinition/></startEvent>
      ${tasks('c=Verfahren_einstellen')}<sequenceFlow id="hf" sourceRef="hs" targetRef="c"/></subProcess></subProcess>
      <sequenceFlow id="g1" sourceRef="s" targetRef="p"/><sequenceFlow id="g2" sourceRef="p" targetRef="e"/>`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
          1.1. Form prüfen
          1.2. Formgerecht?
            - ja: weiter bei 1.3
            - nein: Ende des Teilprozesses: Formfehler
          1.3. Inhalt prüfen
          Jederzeit möglich: Rücknahme bearbeiten (Antrag zurückgenommen); alles andere bricht dann ab
            1.4. Verfahren einstellen
        Ende: Bescheid versandt
    `);
  });

  it('tells answers by condition and default where flows have no name', () => {
    reads(model(`${START}${END}<exclusiveGateway id="x" default="d"/>${tasks('a=Ablehnen b=Bewilligen')}
      ${flows('s>x a>e b>e')}<sequenceFlow id="d" sourceRef="x" targetRef="a"/>
      <sequenceFlow id="c" sourceRef="x" targetRef="b"><conditionExpression>\${summe &lt; 1000}</conditionExpression></sequenceFlow>`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Je nach Fall:
          - wenn \${summe < 1000}:
            1.1. Bewilligen
          - sonst:
            1.2. Ablehnen
        Ende: Bescheid versandt
    `);
  });

  it('says where a flow leads nowhere', () => {
    reads(model(`${START}${tasks('a=Prüfen')}${flows('s>a a>gone')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Prüfen
          → führt ins Leere
    `);
  });

  it('tells what undoes a step', () => {
    reads(model(`${START}${END}${tasks('a=Termin_buchen')}<task id="u" name="Termin absagen" isForCompensation="true"/>
      <boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><association id="as" sourceRef="b" targetRef="u"/>${flows('s>a a>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Termin buchen
          - Zum Rückgängigmachen:
            1.1. Termin absagen
        Ende: Bescheid versandt
    `);
  });

  it('takes words that every object knows for what they are', () => {
    const facts = ['legalBasis ref="law:a" discretion="constructor"', 'document ref="doc:a" use="toString"', 'system ref="sys:a" use="valueOf"', 'duration kind="constructor" value="P1D" evidence="toString"'].map((fact) => `<atlas:${fact}/>`);
    reads(model(`${START}${END}<task id="a" name="Antrag prüfen"><extensionElements><atlas:facts>${facts.join('')}</atlas:facts></extensionElements></task>${flows('s>a a>e')}`), `
      Ablauf
        Beginn: Antrag eingegangen
        1. Antrag prüfen
          Rechtsgrundlage: a
          Dokument: a
          System: a
          Dauer: ein Tag
        Ende: Bescheid versandt
    `);
  });
});
