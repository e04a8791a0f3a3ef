/** What the map itself says; the words on it come from the core. */
export const texts = {
  map: { en: 'Process landscape. Arrow keys lead from process to process, Enter opens the model, F2 the profile.', de: 'Prozesslandkarte. Die Pfeiltasten führen von Prozess zu Prozess, die Eingabetaste öffnet das Modell, F2 den Steckbrief.' },
  tools: { en: 'View of the map', de: 'Ansicht der Karte' },
  search: { en: 'Search', de: 'Suchen' },
  colourBy: { en: 'Colour by', de: 'Färben nach' },
  only: { en: 'Show', de: 'Zeigen' },
  all: { en: 'all', de: 'alle' },
  zoomIn: { en: 'Zoom in', de: 'Vergrößern' },
  zoomOut: { en: 'Zoom out', de: 'Verkleinern' },
  fit: { en: 'Fit to width', de: 'An Breite anpassen' },
  export: { en: 'Export as SVG', de: 'Als SVG exportieren' },
  found: { en: '{count} of {total} processes', de: '{count} von {total} Prozessen' },
  openModel: { en: 'Open model', de: 'Modell öffnen' },
  openProfile: { en: 'Open profile', de: 'Steckbrief öffnen' },
  calls: { en: 'Calls: {names}', de: 'Ruft auf: {names}' },
  calledBy: { en: 'Called by: {names}', de: 'Aufgerufen von: {names}' },
  nothing: { en: 'nothing', de: 'nichts' },
} as const;
