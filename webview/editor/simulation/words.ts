/** German words for those of bpmn-js-token-simulation, which knows English only. */
const words: Readonly<Record<string, string>> = {
  'Add pause point': 'Haltepunkt setzen',
  'Remove pause point': 'Haltepunkt entfernen',
  'Trigger Event': 'Ereignis auslösen',
  'Set Sequence Flow': 'Anderen Weg wählen',
  'Play/Pause Simulation': 'Anhalten oder weiterlaufen',
  'Pause Simulation': 'Angehalten',
  'Play Simulation': 'Läuft weiter',
  'Reset Simulation': 'Von vorn beginnen',
  'Toggle Simulation Log': 'Verlauf zeigen oder verbergen',
  'Simulation Log': 'Verlauf',
  'No Entries': 'Noch keine Einträge',
  'Close': 'Schließen',
  'Finished': 'Beendet',
  'Found unsupported elements': 'Einige Elemente lassen sich nicht durchspielen',
  'Not supported': 'Lässt sich nicht durchspielen',
  'Service Task': 'Serviceaufgabe',
  'User Task': 'Benutzeraufgabe',
  'Call Activity': 'Aufrufaktivität',
  'Script Task': 'Skriptaufgabe',
  'Business Rule Task': 'Geschäftsregelaufgabe',
  'Manual Task': 'Manuelle Aufgabe',
  'Receive Task': 'Empfangsaufgabe',
  'Send Task': 'Sendeaufgabe',
  'Task': 'Aufgabe',
  'Exclusive Gateway': 'Exklusives Gateway',
  'Parallel Gateway': 'Paralleles Gateway',
  'Inclusive Gateway': 'Inklusives Gateway',
  'Start Event': 'Startereignis',
  'Intermediate Event': 'Zwischenereignis',
  'Boundary Event': 'Angeheftetes Ereignis',
  'End Event': 'Endereignis',
};

/** Sentences with a name in them. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Process started$/, 'Prozess begonnen'],
  [/^Process finished$/, 'Prozess beendet'],
  [/^Process canceled$/, 'Prozess abgebrochen'],
  [/^(.*) started$/, '$1 begonnen'],
  [/^(.*) finished$/, '$1 beendet'],
  [/^(.*) canceled$/, '$1 abgebrochen'],
  [/^Focus process instance (.*)$/, 'Nur Durchlauf $1 zeigen'],
  [/^Set animation speed = (.*)$/, 'Tempo: $1'],
];

/** The German of a text; the text itself when it is a name or something else that is not translated. */
export function inGerman(text: string): string {
  const trimmed = text.trim();
  const word = Object.hasOwn(words, trimmed) ? words[trimmed] : undefined;
  if (word !== undefined) return text.replace(trimmed, word);
  for (const [pattern, german] of sentences) if (pattern.test(trimmed)) return trimmed.replace(pattern, german);
  return text;
}
