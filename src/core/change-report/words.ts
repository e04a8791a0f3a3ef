import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { ChangeLayer } from '../diff/change.js';
import type { FileDiff } from './file-diff.js';
import { countLayers } from './file-diff.js';

export const reportWords = {
  title: { en: 'Changes to processes', de: 'Änderungen an Prozessen' },
  semantic: { en: 'What the process does', de: 'Am Ablauf' },
  content: { en: 'Content', de: 'Inhalt' },
  technical: { en: 'Technical details', de: 'Technische Angaben' },
  layout: { en: 'Drawing only', de: 'Nur an der Zeichnung' },
  format: { en: 'Only in the file', de: 'Nur in der Datei' },
  newFile: { en: 'new', de: 'neu' },
  goneFile: { en: 'removed', de: 'entfallen' },
  broken: { en: 'a version has mistakes and could be read in part only', de: 'eine Fassung ist fehlerhaft und war nur teilweise lesbar' },
  nothing: { en: 'No changes.', de: 'Keine Änderungen.' },
  noSemantic: { en: 'The process itself is unchanged.', de: 'Der Ablauf selbst ist unverändert.' },
  before: { en: 'Before', de: 'Vorher' },
  after: { en: 'After', de: 'Nachher' },
  findings: { en: 'Open findings', de: 'Offene Befunde' },
  noFindings: { en: 'None.', de: 'Keine.' },
  laws: { en: 'Changed legal bases', de: 'Geänderte Rechtsgrundlagen' },
  approval: { en: 'Approval', de: 'Freigabe' },
  approve: { en: 'approved', de: 'freigegeben' },
  changesWanted: { en: 'changes wanted', de: 'Änderungen gewünscht' },
  role: { en: 'Role', de: 'Stelle' },
  date: { en: 'Date', de: 'Datum' },
  signature: { en: 'Signature', de: 'Unterschrift' },
  remarks: { en: 'Remarks', de: 'Anmerkungen' },
  more: { en: 'and {count} more', de: 'und {count} weitere' },
} as const satisfies Record<string, Message>;

const COUNTS: Readonly<Record<ChangeLayer, Message>> = {
  semantic: { en: '{count|1 change|# changes} of the process', de: '{count|1 Änderung|# Änderungen} am Ablauf' },
  technical: { en: '{count|1 technical detail|# technical details}', de: '{count|1 technische Angabe|# technische Angaben}' },
  layout: { en: '{count|1 change|# changes} of the drawing', de: '{count|1 Änderung|# Änderungen} an der Zeichnung' },
  format: { en: '{count|1 change|# changes} in the file only', de: '{count|1 Änderung|# Änderungen} nur in der Datei' },
};

/** Of a profile, a catalogue or another file in YAML. */
const CONTENT: Message = { en: '{count|1 change|# changes} of the content', de: '{count|1 Änderung|# Änderungen} am Inhalt' };

/** "3 Änderungen am Ablauf, 12 Änderungen an der Zeichnung". */
export function summaryOf({ changes, isModel }: FileDiff, lang: Lang): string {
  const counts = countLayers(changes);
  const parts = (Object.keys(COUNTS) as ChangeLayer[]).filter((layer) => counts[layer] > 0)
    .map((layer) => formatMessage(layer === 'semantic' && !isModel ? CONTENT : COUNTS[layer], lang, { count: counts[layer] }));
  return parts.length > 0 ? parts.join(', ') : reportWords.nothing[lang];
}

/** "(neu)" or "(entfallen)" behind the path of a file that one version does not have, and whether a version is broken. */
export function stateOf({ before, after, isBroken }: FileDiff, lang: Lang): string {
  const states = [before === undefined && reportWords.newFile, after === undefined && reportWords.goneFile, isBroken && reportWords.broken];
  return states.map((state) => (state ? ` (${state[lang]})` : '')).join('');
}
