import type { Lang, Message } from '../messages.js';

/** The enumerations of the landscape's data with the words people see. Keys stand in files, words never do. */
export const processTypes = {
  management: { en: 'Management process', de: 'Managementprozess' },
  core: { en: 'Core process', de: 'Kernprozess' },
  support: { en: 'Support process', de: 'Unterstützungsprozess' },
} as const satisfies Record<string, Message>;

/** Names of the bands of the landscape: the usual ones, and those of the KGSt. */
export const bandTerms = {
  classic: {
    management: { en: 'Management', de: 'Management' },
    core: { en: 'Core', de: 'Kern' },
    support: { en: 'Support', de: 'Unterstützung' },
  },
  kgst: {
    management: { en: 'Steering', de: 'Steuerung' },
    core: { en: 'Service delivery', de: 'Leistungserstellung' },
    support: { en: 'Support', de: 'Stütz' },
  },
} as const satisfies Record<string, Record<ProcessType, Message>>;

/** States of work on a process, in the order of the life cycle. */
export const statuses = {
  planned: { en: 'planned', de: 'geplant' },
  recording: { en: 'being recorded', de: 'in Aufnahme' },
  draft: { en: 'draft', de: 'Entwurf' },
  in_review: { en: 'in review', de: 'in Prüfung' },
  method_approved: { en: 'approved by method', de: 'methodisch freigegeben' },
  released: { en: 'released', de: 'fachlich freigegeben' },
  in_revision: { en: 'in revision', de: 'in Überarbeitung' },
  suspended: { en: 'suspended', de: 'ausgesetzt' },
  retired: { en: 'retired', de: 'stillgelegt' },
} as const satisfies Record<string, Message>;

export const levels = {
  area: { en: 'area', de: 'Prozessbereich' },
  group: { en: 'group', de: 'Prozessgruppe' },
  process: { en: 'process', de: 'Prozess' },
  subprocess: { en: 'sub-process', de: 'Teilprozess' },
} as const satisfies Record<string, Message>;

export const modelKinds = {
  as_is: { en: 'as is', de: 'Ist' },
  to_be: { en: 'to be', de: 'Soll' },
  reference: { en: 'reference', de: 'Referenz' },
} as const satisfies Record<string, Message>;

export const parts = {
  responsible: { en: 'responsible', de: 'durchführend' },
  accountable: { en: 'accountable', de: 'verantwortlich' },
  consulted: { en: 'consulted', de: 'beteiligt' },
  informed: { en: 'informed', de: 'informiert' },
} as const satisfies Record<string, Message>;

export const documentUses = {
  input: { en: 'input', de: 'Eingang' },
  output: { en: 'output', de: 'Ausgang' },
  template: { en: 'template', de: 'Vorlage' },
  instruction: { en: 'instruction', de: 'Anleitung' },
  evidence: { en: 'evidence', de: 'Nachweis' },
} as const satisfies Record<string, Message>;

export const systemUses = {
  read: { en: 'read', de: 'lesend' },
  write: { en: 'write', de: 'schreibend' },
  read_write: { en: 'read and write', de: 'lesend und schreibend' },
  manual: { en: 'by hand', de: 'Medienbruch' },
} as const satisfies Record<string, Message>;

export const discretions = {
  none: { en: 'bound', de: 'gebunden' },
  assessment: { en: 'room for assessment', de: 'Beurteilungsspielraum' },
  discretion: { en: 'discretion', de: 'Ermessen' },
} as const satisfies Record<string, Message>;

export const evidences = {
  measured: { en: 'measured', de: 'gemessen' },
  estimated: { en: 'estimated', de: 'geschätzt' },
  unknown: { en: 'unknown', de: 'unbekannt' },
} as const satisfies Record<string, Message>;

export const variantReasons = {
  legal: { en: 'law', de: 'rechtlich' },
  system: { en: 'system', de: 'Fachverfahren' },
  practice: { en: 'practice', de: 'Praxis' },
} as const satisfies Record<string, Message>;

export const variantDecisions = {
  open: { en: 'open', de: 'offen' },
  keep: { en: 'keep', de: 'beibehalten' },
  harmonise: { en: 'harmonise', de: 'angleichen' },
} as const satisfies Record<string, Message>;

export const clientInfoStatuses = {
  draft: { en: 'draft', de: 'Entwurf' },
  machine_translated: { en: 'machine translated', de: 'maschinell übersetzt' },
  approved: { en: 'approved', de: 'freigegeben' },
} as const satisfies Record<string, Message>;

/** What a comment on a model is. */
export const commentKinds = {
  question: { en: 'Question', de: 'Frage' },
  remark: { en: 'Remark', de: 'Hinweis' },
  task: { en: 'Task', de: 'Aufgabe' },
  decision: { en: 'Decision', de: 'Entscheidung' },
} as const satisfies Record<string, Message>;

export const registers = {
  plain: { en: 'plain language', de: 'Einfache Sprache' },
  easy: { en: 'easy language', de: 'Leichte Sprache' },
} as const satisfies Record<string, Message>;

/** The fields and elements that mention something defined elsewhere. */
export const fields = {
  owner: { en: 'owner', de: 'prozessverantwortliche Stelle' },
  keyUser: { en: 'key user', de: 'Schlüsselperson' },
  orgUnits: { en: 'unit', de: 'Organisationseinheit' },
  orgUnit: { en: 'unit', de: 'Organisationseinheit' },
  organisation: { en: 'organisation', de: 'Organisation' },
  parent: { en: 'belongs to', de: 'gehört zu' },
  tree: { en: 'group', de: 'Prozessgruppe' },
  interfaces: { en: 'process of another unit', de: 'Prozess einer anderen Stelle' },
  legalBases: { en: 'legal basis', de: 'Rechtsgrundlage' },
  legalBasis: { en: 'legal basis', de: 'Rechtsgrundlage' },
  documents: { en: 'document', de: 'Dokument' },
  document: { en: 'document', de: 'Dokument' },
  systems: { en: 'system', de: 'Fachverfahren' },
  system: { en: 'system', de: 'Fachverfahren' },
  approvals: { en: 'approval', de: 'Freigabe' },
  variants: { en: 'variant', de: 'Variante' },
  onboarding: { en: 'for new staff', de: 'Einarbeitung' },
  comments: { en: 'comment', de: 'Prüfvermerk' },
  callActivity: { en: 'call', de: 'Aufruf' },
  calls: { en: 'call', de: 'Aufruf' },
  lane: { en: 'lane', de: 'Lane' },
  pool: { en: 'pool', de: 'Pool' },
  label: { en: 'label', de: 'Beschriftung' },
  name: { en: 'name', de: 'Name' },
  goal: { en: 'goal', de: 'Ziel' },
  description: { en: 'description', de: 'Beschreibung' },
  trigger: { en: 'trigger', de: 'Auslöser' },
  outcomes: { en: 'outcome', de: 'Ergebnis' },
  text: { en: 'text', de: 'Text' },
  link: { en: 'link', de: 'Verweis' },
} as const satisfies Record<string, Message>;

/** What a legal basis does in a process; other words stand for themselves. */
export const legalRoles = {
  decision: { en: 'decision', de: 'Entscheidung' },
  precondition: { en: 'precondition', de: 'Voraussetzung' },
  procedure: { en: 'procedure', de: 'Verfahren' },
} as const satisfies Record<string, Message>;

export type ProcessType = keyof typeof processTypes;
export type Status = keyof typeof statuses;
export type Level = keyof typeof levels;
export type ModelKind = keyof typeof modelKinds;
export type Part = keyof typeof parts;
export type DocumentUse = keyof typeof documentUses;
export type SystemUse = keyof typeof systemUses;
export type Discretion = keyof typeof discretions;
export type Evidence = keyof typeof evidences;
export type VariantReason = keyof typeof variantReasons;
export type VariantDecision = keyof typeof variantDecisions;
export type ClientInfoStatus = keyof typeof clientInfoStatuses;
export type CommentKind = keyof typeof commentKinds;
export type Register = keyof typeof registers;
export type BandLabels = keyof typeof bandTerms;

/** The word for a key of one of the enumerations; the key itself when it is unknown. */
export function term(terms: Readonly<Record<string, Message>>, key: string, lang: Lang): string {
  return Object.hasOwn(terms, key) ? terms[key]![lang] : key;
}
