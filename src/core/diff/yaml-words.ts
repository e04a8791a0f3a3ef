import {
  clientInfoStatuses, discretions, documentUses, evidences, fields, legalRoles, levels, modelKinds, parts, processTypes, statuses, systemUses, term, variantDecisions,
  variantReasons,
} from '../landscape/terms.js';
import type { Lang, Message } from '../messages.js';
import { parseDuration } from '../time/iso8601.js';
import { durationInWords } from '../time/words.js';
import type { YamlValue } from '../yaml/tree.js';

/** What people call the keys of profiles and catalogues; others go by their own name. */
const KEYS: Readonly<Record<string, Message>> = {
  ...fields,
  id: { en: 'id', de: 'ID' },
  number: { en: 'number', de: 'Nummer' },
  type: { en: 'kind', de: 'Art' },
  level: { en: 'level', de: 'Ebene' },
  modelKind: { en: 'kind of model', de: 'Modellart' },
  status: { en: 'status', de: 'Status' },
  until: { en: 'suspended until', de: 'ausgesetzt bis' },
  version: { en: 'version', de: 'Version' },
  part: { en: 'part taken', de: 'Beteiligung' },
  governance: { en: 'governance', de: 'Steuerung' },
  reviewCycle: { en: 'review cycle', de: 'Prüfzyklus' },
  nextReview: { en: 'next review', de: 'Wiedervorlage' },
  validFrom: { en: 'valid from', de: 'gültig ab' },
  validUntil: { en: 'valid until', de: 'gültig bis' },
  role: { en: 'role', de: 'Rolle' },
  date: { en: 'date', de: 'Datum' },
  decision: { en: 'decision', de: 'Entscheidung' },
  comment: { en: 'comment', de: 'Bemerkung' },
  released: { en: 'released state', de: 'freigegebene Fassung' },
  model: { en: 'model', de: 'Modell' },
  bpmn: { en: 'diagram', de: 'Diagrammdatei' },
  process: { en: 'main process', de: 'Hauptprozess' },
  discretion: { en: 'discretion', de: 'Ermessen' },
  checkedOn: { en: 'last checked', de: 'zuletzt geprüft' },
  changedOn: { en: 'changed on', de: 'geändert am' },
  use: { en: 'use', de: 'Verwendung' },
  mandatory: { en: 'required', de: 'erforderlich' },
  kpis: { en: 'figures', de: 'Kennzahlen' },
  casesPerYear: { en: 'cases per year', de: 'Fallzahl im Jahr' },
  value: { en: 'value', de: 'Wert' },
  evidence: { en: 'evidence', de: 'Beleg' },
  target: { en: 'target', de: 'Zielwert' },
  processingTime: { en: 'processing time', de: 'Bearbeitungszeit' },
  waitingTime: { en: 'waiting time', de: 'Liegezeit' },
  throughputTime: { en: 'throughput time', de: 'Durchlaufzeit' },
  reason: { en: 'reason', de: 'Grund' },
  dueOn: { en: 'due on', de: 'fällig am' },
  reviews: { en: 'review', de: 'Prüfung' },
  minutes: { en: 'minutes', de: 'Protokoll' },
  clientInfo: { en: 'information for clients', de: 'Kundeninformation' },
  lang: { en: 'language', de: 'Sprache' },
  file: { en: 'file', de: 'Datei' },
  basedOn: { en: 'describes version', de: 'Stand' },
  transfer: { en: 'use by others', de: 'Nachnutzung' },
  reusable: { en: 'reusable', de: 'nachnutzbar' },
  licence: { en: 'licence', de: 'Lizenz' },
};

const YES_OR_NO: Readonly<Record<string, Message>> = { true: { en: 'yes', de: 'ja' }, false: { en: 'no', de: 'nein' } };

/** Enumerations by the key they stand under; what a use or status means hangs on the list around it. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  status: statuses, 'clientInfo.status': clientInfoStatuses, type: processTypes, level: levels, modelKind: modelKinds, part: parts, role: legalRoles,
  discretion: discretions, 'documents.use': documentUses, 'systems.use': systemUses, evidence: evidences, reason: variantReasons, decision: variantDecisions,
};

/** A place in a file as people say it: “Rechtsgrundlage law:aufenthg-5, Rolle”. */
export function pathInWords(path: readonly string[], lang: Lang): string {
  return path.map((step, index) => (Object.hasOwn(KEYS, step) ? `${index > 0 ? ', ' : ''}${KEYS[step]![lang]}` : `${index > 0 ? ' ' : ''}${step}`)).join('');
}

/** A value as people say it; of an entry its values one after the other. */
export function yamlValueInWords(path: readonly string[], value: YamlValue | undefined, lang: Lang): string {
  if (Array.isArray(value)) return value.map((entry) => yamlValueInWords(path, entry, lang)).join(', ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, inside]) => yamlValueInWords([...path, key], inside, lang)).filter((said) => said !== '').join(', ');
  if (value === undefined || value === null) return '';
  const key = path.at(-1) ?? '';
  const said = String(value);
  if (typeof value === 'boolean') return term(YES_OR_NO, said, lang);
  const duration = /^P[\dT]/.test(said) ? parseDuration(said) : undefined;
  return duration ? durationInWords(duration, lang) : term(VALUES[`${path[0]}.${key}`] ?? VALUES[key] ?? {}, said, lang);
}
