/** What the page says on which open places are decided. */
export const texts = {
  title: { en: 'Conflicts in {file}', de: 'Offene Stellen in {file}' },
  places: { en: 'Conflicts', de: 'Offene Stellen' },
  place: { en: 'Conflict {number}: {message}', de: 'Stelle {number}: {message}' },
  both: { en: 'both', de: 'beide' },
  value: { en: '{label}: {value}', de: '{label}: {value}' },
  left: { en: '{count} of {all} left to resolve.', de: 'Offen: {count} von {all}.' },
  allDecided: { en: 'All conflicts are resolved.', de: 'Alle Stellen sind entschieden.' },
  restOurs: { en: 'Everything Else: {label}', de: 'Alles Übrige: {label}' },
  finish: { en: 'Accept Result', de: 'Ergebnis übernehmen' },
  preview: { en: 'Result', de: 'Ergebnis' },
  findings: { en: 'What validation finds in the result', de: 'Was die Prüfung am Ergebnis findet' },
  noFindings: { en: 'Nothing.', de: 'Nichts.' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
} as const;
