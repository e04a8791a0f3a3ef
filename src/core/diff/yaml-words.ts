import {
  clientInfoStatuses, commentKinds, discretions, documentUses, evidences, fields, legalRoles, levels, modelKinds, parts, processTypes, registers, statuses, systemUses, term, variantDecisions,
  variantReasons,
} from '../landscape/terms.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { parseDuration } from '../time/iso8601.js';
import { dayInWords, durationInWords } from '../time/words.js';
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
  reviews: { en: 'review meeting', de: 'Prozessbesprechung' },
  minutes: { en: 'minutes', de: 'Protokoll' },
  clientInfo: { en: 'information for clients', de: 'Kundeninformation' },
  lang: { en: 'language', de: 'Sprache' },
  language: { en: 'language', de: 'Sprache' },
  register: { en: 'form of language', de: 'Sprachform' },
  kind: { en: 'kind', de: 'Art' },
  title: { en: 'title', de: 'Titel' },
  citation: { en: 'citation', de: 'Fundstelle' },
  url: { en: 'web address', de: 'Webadresse' },
  state: { en: 'state', de: 'Land' },
  suspendedUntil: { en: 'suspended until', de: 'ausgesetzt bis' },
  filePlan: { en: 'file reference', de: 'Aktenplanzeichen' },
  retention: { en: 'retention period', de: 'Aufbewahrungsfrist' },
  interface: { en: 'interface', de: 'Schnittstelle' },
  external: { en: 'outside the organisation', de: 'extern' },
  definition: { en: 'definition', de: 'Begriffsbestimmung' },
  abbreviation: { en: 'abbreviation', de: 'Abkürzung' },
  avoid: { en: 'to be avoided', de: 'zu vermeiden' },
  responsible: { en: 'responsible', de: 'zuständig' },
  step: { en: 'step', de: 'Schritt' },
  element: { en: 'element', de: 'Element' },
  resolution: { en: 'resolution', de: 'Erledigung' },
  contentSha256: { en: 'checksum of the content', de: 'Prüfsumme des Inhalts' },
  semanticSha256: { en: 'checksum of the process', de: 'Prüfsumme des Ablaufs' },
  profileSha256: { en: 'checksum of the profile', de: 'Prüfsumme des Steckbriefs' },
  snapshot: { en: 'stored copy', de: 'abgelegte Fassung' },
  stage: { en: 'stage', de: 'Zeitpunkt' },
  audience: { en: 'audience', de: 'Zielgruppe' },
  localOnly: { en: 'only here', de: 'nur vor Ort' },
  fim: { en: 'FIM', de: 'FIM' },
  leika: { en: 'LeiKa key', de: 'LeiKa-Schlüssel' },
  leikaStatus: { en: 'LeiKa assignment', de: 'LeiKa-Zuordnung' },
  ozgId: { en: 'OZG id', de: 'OZG-Kennung' },
  schemaVersion: { en: 'version of the file format', de: 'Version des Dateiformats' },
  bandLabels: { en: 'names of the bands', de: 'Bezeichnung der Bänder' },
  portal: { en: 'reading portal', de: 'Leseportal' },
  operator: { en: 'operator', de: 'betreibende Stelle' },
  address: { en: 'address', de: 'Anschrift' },
  phone: { en: 'telephone', de: 'Telefon' },
  email: { en: 'e-mail', de: 'E-Mail' },
  feedback: { en: 'feedback', de: 'Rückmeldung' },
  dataProtection: { en: 'data protection', de: 'Datenschutz' },
  accessibility: { en: 'accessibility', de: 'Barrierefreiheit' },
  file: { en: 'file', de: 'Datei' },
  basedOn: { en: 'describes version', de: 'Stand' },
  transfer: { en: 'use by others', de: 'Nachnutzung' },
  reusable: { en: 'reusable', de: 'nachnutzbar' },
  licence: { en: 'licence', de: 'Lizenz' },
};

const YES_OR_NO: Readonly<Record<string, Message>> = { true: { en: 'yes', de: 'ja' }, false: { en: 'no', de: 'nein' } };

const NOT = { en: 'not {property}', de: 'nicht {property}' };

/** Inside an entry, an answer is told by its question: “erforderlich”. */
function answerInWords(key: string, answer: boolean, lang: Lang): string {
  const property = KEYS[key]?.[lang] ?? key;
  return answer ? property : formatMessage(NOT, lang, { property });
}

/** What an approval decided. */
const DECISIONS: Readonly<Record<string, Message>> = { approved: { en: 'approved', de: 'zugestimmt' }, rejected: { en: 'rejected', de: 'abgelehnt' } };

/** What documents, review meetings, notes and material for new staff are. */
const KINDS: Readonly<Record<string, Message>> = {
  ...commentKinds,
  form: { en: 'form', de: 'Formular' },
  template: { en: 'template', de: 'Vorlage' },
  instruction: { en: 'instruction', de: 'Anweisung' },
  checklist: { en: 'checklist', de: 'Checkliste' },
  text: { en: 'text', de: 'Text' },
  // The list it stands in says so.
  process_meeting: { en: '', de: '' },
};

/** The level of a process or of a law. */
const LEVELS: Readonly<Record<string, Message>> = {
  ...levels,
  eu: { en: 'European law', de: 'Europarecht' },
  federal: { en: 'federal law', de: 'Bundesrecht' },
  state: { en: 'state law', de: 'Landesrecht' },
  municipal: { en: 'municipal law', de: 'Ortsrecht' },
};

/** Enumerations by the key they stand under; what a use or status means hangs on the list around it. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  status: statuses, 'clientInfo.status': clientInfoStatuses, type: processTypes, level: LEVELS, kind: KINDS, register: registers, step: statuses, modelKind: modelKinds, part: parts, role: legalRoles,
  discretion: discretions, 'documents.use': documentUses, 'systems.use': systemUses, evidence: evidences, reason: variantReasons,
  decision: { ...variantDecisions, ...DECISIONS },
};

const WHOLE = { en: 'content', de: 'Inhalt' };

/** A place in a file as people say it: “Rechtsgrundlage law:aufenthg-5, Rolle”. */
export function pathInWords(path: readonly string[], lang: Lang): string {
  if (path.length === 0) return WHOLE[lang];
  return path.map((step, index) => (Object.hasOwn(KEYS, step) ? `${index > 0 ? ', ' : ''}${KEYS[step]![lang]}` : `${index > 0 ? ' ' : ''}${DAY.test(step) ? dayInWords(step, lang) : step}`)).join('');
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A value as people say it; an entry by its name, else its values one after the other, without the one that stands in the path; empty where nothing is left. */
export function yamlValueInWords(path: readonly string[], value: YamlValue | undefined, lang: Lang): string {
  if (Array.isArray(value)) return value.map((entry) => yamlValueInWords(path, entry, lang)).join(', ');
  if (typeof value === 'object' && value !== null) {
    if (typeof value.name === 'string' && value.name !== '') return value.name;
    return Object.entries(value).filter(([, inside]) => inside !== path.at(-1))
      .map(([key, inside]) => (typeof inside === 'boolean' ? answerInWords(key, inside, lang) : yamlValueInWords([...path, key], inside, lang)))
      .filter((said) => said !== '').join(', ');
  }
  if (value === undefined || value === null) return '';
  const key = path.at(-1) ?? '';
  const said = String(value);
  if (typeof value === 'boolean') return term(YES_OR_NO, said, lang);
  if (DAY.test(said)) return dayInWords(said, lang);
  const duration = /^P[\dT]/.test(said) ? parseDuration(said) : undefined;
  return duration ? durationInWords(duration, lang) : term(VALUES[`${path[0]}.${key}`] ?? VALUES[key] ?? {}, said, lang);
}
