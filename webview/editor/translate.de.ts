/** German texts for those of bpmn-js and its modules, with the terms of the German edition of BPMN 2.0. */
const texts: Record<string, string> = {
  // palette
  'Activate hand tool': 'Hand: Ausschnitt verschieben',
  'Activate lasso tool': 'Lasso: mehrere Elemente auswählen',
  'Activate create/remove space tool': 'Platz schaffen oder entfernen',
  'Activate global connect tool': 'Elemente verbinden',
  'Create start event': 'Startereignis anlegen',
  'Create intermediate/boundary event': 'Zwischenereignis anlegen',
  'Create end event': 'Endereignis anlegen',
  'Create gateway': 'Gateway anlegen',
  'Create task': 'Aufgabe anlegen',
  'Create data object reference': 'Datenobjekt anlegen',
  'Create data store reference': 'Datenspeicher anlegen',
  'Create expanded sub-process': 'Teilprozess anlegen',
  'Create pool/participant': 'Pool anlegen',
  'Create group': 'Gruppierung anlegen',

  // context pad
  'Append task': 'Aufgabe anfügen',
  'Append gateway': 'Gateway anfügen',
  'Append end event': 'Endereignis anfügen',
  'Append intermediate/boundary event': 'Zwischenereignis anfügen',
  'Append receive task': 'Empfangsaufgabe anfügen',
  'Append message intermediate catch event': 'Eingetretenes Nachrichten-Zwischenereignis anfügen',
  'Append timer intermediate catch event': 'Eingetretenes Zeit-Zwischenereignis anfügen',
  'Append conditional intermediate catch event': 'Eingetretenes Bedingungs-Zwischenereignis anfügen',
  'Append signal intermediate catch event': 'Eingetretenes Signal-Zwischenereignis anfügen',
  'Append compensation activity': 'Kompensationsaktivität anfügen',
  'Add text annotation': 'Anmerkung anfügen',
  'Add lane above': 'Lane darüber einfügen',
  'Add lane below': 'Lane darunter einfügen',
  'Divide into two lanes': 'In zwei Lanes teilen',
  'Divide into three lanes': 'In drei Lanes teilen',
  'Change element': 'Element ändern',
  'Connect to other element': 'Mit anderem Element verbinden',
  'Connect using association': 'Mit Assoziation verbinden',
  'Connect using data input association': 'Mit Datenassoziation verbinden',
  'Delete': 'Löschen',
  'Set color': 'Farbe wählen',
  'Open {element}': '{element} öffnen',

  // create and append
  'Create element': 'Element anlegen',
  'Append element': 'Element anfügen',
  'Events': 'Ereignisse',
  'Tasks': 'Aufgaben',
  'Gateways': 'Gateways',
  'Sub-processes': 'Teilprozesse',
  'Data': 'Daten',
  'Participants': 'Beteiligte',
  'Templates': 'Vorlagen',
  'Close minimap': 'Übersichtskarte schließen',
  'Open minimap': 'Übersichtskarte öffnen',

  // aligning and distributing
  'Align elements': 'Elemente ausrichten',
  'Align elements left': 'Links ausrichten',
  'Align elements center': 'Waagerecht zentrieren',
  'Align elements right': 'Rechts ausrichten',
  'Align elements top': 'Oben ausrichten',
  'Align elements middle': 'Senkrecht zentrieren',
  'Align elements bottom': 'Unten ausrichten',
  'Distribute elements horizontally': 'Waagerecht verteilen',
  'Distribute elements vertically': 'Senkrecht verteilen',

  // markers
  'Loop': 'Schleife',
  'Parallel multi-instance': 'Parallele Mehrfachausführung',
  'Sequential multi-instance': 'Sequenzielle Mehrfachausführung',
  'Participant multiplicity': 'Mehrere Beteiligte',
  'Collection': 'Sammlung',
  'Toggle non-interrupting': 'Nicht unterbrechend umschalten',

  // activities
  'Task': 'Aufgabe',
  'User task': 'Benutzeraufgabe',
  'Manual task': 'Manuelle Aufgabe',
  'Service task': 'Serviceaufgabe',
  'Send task': 'Sendeaufgabe',
  'Receive task': 'Empfangsaufgabe',
  'Script task': 'Skriptaufgabe',
  'Business rule task': 'Geschäftsregelaufgabe',
  'Call activity': 'Aufrufaktivität',
  'Transaction': 'Transaktion',
  'Sub-process': 'Teilprozess',
  'Sub-process (collapsed)': 'Teilprozess (zugeklappt)',
  'Sub-process (expanded)': 'Teilprozess (aufgeklappt)',
  'Event sub-process': 'Ereignis-Teilprozess',
  'Ad-hoc sub-process': 'Ad-hoc-Teilprozess',
  'Ad-hoc sub-process (collapsed)': 'Ad-hoc-Teilprozess (zugeklappt)',
  'Ad-hoc sub-process (expanded)': 'Ad-hoc-Teilprozess (aufgeklappt)',

  // gateways
  'Exclusive gateway': 'Exklusives Gateway',
  'Parallel gateway': 'Paralleles Gateway',
  'Inclusive gateway': 'Inklusives Gateway',
  'Complex gateway': 'Komplexes Gateway',
  'Event-based gateway': 'Ereignisbasiertes Gateway',
  'Event based instantiating Gateway': 'Startendes ereignisbasiertes Gateway',
  'Parallel Event based instantiating Gateway': 'Startendes paralleles ereignisbasiertes Gateway',

  // flows, data, pools
  'Sequence flow': 'Sequenzfluss',
  'Conditional flow': 'Bedingter Fluss',
  'Default flow': 'Standardfluss',
  'Data object reference': 'Datenobjekt',
  'Data store reference': 'Datenspeicher',
  'Empty pool/participant': 'Zugeklappter Pool',
  'Expanded pool/participant': 'Aufgeklappter Pool',

  // events without a trigger
  'Start event': 'Startereignis',
  'Intermediate throw event': 'Zwischenereignis',
  'Boundary event': 'Angeheftetes Ereignis',
  'End event': 'Endereignis',

  // colours
  'Default': 'Standard',
  'Blue': 'Blau',
  'Orange': 'Orange',
  'Green': 'Grün',
  'Red': 'Rot',
  'Purple': 'Violett',

  // messages
  'Search in diagram': 'Im Diagramm suchen',
  'flow elements must be children of pools/participants': 'Flusselemente gehören in einen Pool',
  'Data object must be placed within a pool/participant.': 'Ein Datenobjekt gehört in einen Pool.',
};

const triggers: Readonly<Record<string, string>> = {
  Message: 'Nachrichten', Timer: 'Zeit', Conditional: 'Bedingungs', Signal: 'Signal', Error: 'Fehler',
  Escalation: 'Eskalations', Compensation: 'Kompensations', Link: 'Link', Cancel: 'Abbruch', Terminate: 'Terminierungs',
};

const positions: Readonly<Record<string, (trigger: string) => string>> = {
  'start event': (trigger) => `${trigger}-Startereignis`,
  'start event (non-interrupting)': (trigger) => `${trigger}-Startereignis (nicht unterbrechend)`,
  'intermediate catch event': (trigger) => `Eingetretenes ${trigger}-Zwischenereignis`,
  'intermediate throw event': (trigger) => `Ausgelöstes ${trigger}-Zwischenereignis`,
  'boundary event': (trigger) => `Angeheftetes ${trigger}-Ereignis`,
  'boundary event (non-interrupting)': (trigger) => `Angeheftetes ${trigger}-Ereignis (nicht unterbrechend)`,
  'end event': (trigger) => `${trigger}-Endereignis`,
};

for (const [trigger, german] of Object.entries(triggers)) {
  for (const [position, name] of Object.entries(positions)) texts[`${trigger} ${position}`] = name(german);
}

export const germanTexts: Readonly<Record<string, string>> = texts;
