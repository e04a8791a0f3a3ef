import type { Message } from '../../src/core/messages.js';
import type { StepColumn, StepKind } from '../../src/core/steps/step-table.js';

/** What the table of steps says itself. */
export const texts = {
  caption: { en: 'Steps of “{name}”', de: 'Schritte von „{name}“' },
  tools: { en: 'Edit the table', de: 'Tabelle bearbeiten' },
  number: { en: 'No.', de: 'Nr.' },
  addStep: { en: 'Add step', de: 'Schritt einfügen' },
  addQuestion: { en: 'Add question', de: 'Frage einfügen' },
  addEnd: { en: 'Add end', de: 'Ende einfügen' },
  up: { en: 'Move up', de: 'Nach oben' },
  down: { en: 'Move down', de: 'Nach unten' },
  remove: { en: 'Delete row', de: 'Zeile löschen' },
  paste: { en: 'Paste table or list…', de: 'Tabelle oder Liste einfügen …' },
  undo: { en: 'Take back', de: 'Rückgängig' },
  help: {
    en: 'Enter goes to the next row, Ctrl+Enter adds a step, Alt+↑ and Alt+↓ move it. Next: a number from the first column, for a question with answers: yes: 3; no: 5. “End” makes a new end.',
    de: 'Enter geht zur nächsten Zeile, Strg+Enter fügt einen Schritt ein, Alt+↑ und Alt+↓ verschieben ihn. Weiter: eine Nummer aus der ersten Spalte, bei Fragen mit Antworten: ja: 3; nein: 5. „Ende“ legt ein neues Ende an.',
  },
  empty: { en: 'There are no steps yet. Add the first one, or paste a table or list.', de: 'Es gibt noch keine Schritte. Fügen Sie den ersten ein, oder eine Tabelle oder Liste.' },
  added: { en: 'Row {number} added.', de: 'Zeile {number} eingefügt.' },
  changed: { en: 'Changed: {text}', de: 'Geändert: {text}' },
  moved: { en: 'Now row {number}.', de: 'Jetzt Zeile {number}.' },
  removed: { en: 'Row deleted.', de: 'Zeile gelöscht.' },
  takenBack: { en: 'Taken back.', de: 'Rückgängig gemacht.' },
  pasted: { en: 'The steps are in the table.', de: 'Die Schritte stehen in der Tabelle.' },
  pasteTitle: { en: 'Paste table or list', de: 'Tabelle oder Liste einfügen' },
  pasteLabel: { en: 'Rows of a spreadsheet, or one step per line', de: 'Zeilen aus einer Tabelle oder je Zeile ein Schritt' },
  pasteExample: {
    en: '1. Front desk: Check documents\n2. Documents complete? → yes: 4; no: 3\n3. Ask for documents → 1\n4. Decide',
    de: '1. Servicestelle: Unterlagen prüfen\n2. Unterlagen vollständig? → ja: 4; nein: 3\n3. Unterlagen nachfordern → 1\n4. Sachbearbeitung: Antrag entscheiden',
  },
  replace: { en: 'in place of all steps, laid out anew', de: 'anstelle aller Schritte, neu angeordnet' },
  insert: { en: 'Paste', de: 'Einfügen' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
} as const satisfies Readonly<Record<string, Message>>;

export const columnTexts: Readonly<Record<StepColumn, Message>> = {
  role: { en: 'Role', de: 'Rolle' },
  text: { en: 'Step or question', de: 'Schritt oder Frage' },
  next: { en: 'Next', de: 'Weiter' },
  document: { en: 'Document', de: 'Dokument' },
  system: { en: 'System', de: 'Fachverfahren' },
  time: { en: 'Time', de: 'Zeit' },
};

/** A symbol for the eye and a word for screen readers. */
export const kindTexts: Readonly<Record<StepKind, Message & { readonly symbol: string }>> = {
  start: { symbol: '○', en: 'start', de: 'Beginn' },
  end: { symbol: '◉', en: 'end', de: 'Ende' },
  step: { symbol: '▭', en: 'step', de: 'Schritt' },
  question: { symbol: '◇', en: 'question', de: 'Frage' },
  parallel: { symbol: '✚', en: 'at the same time', de: 'gleichzeitig' },
  event: { symbol: '◎', en: 'event', de: 'Ereignis' },
  boundary: { symbol: '◔', en: 'meanwhile', de: 'währenddessen' },
};
