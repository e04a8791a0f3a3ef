import {
  clientInfoStatuses, discretions, documentUses, evidences, levels, modelKinds, parts, processTypes, registers, systemUses, variantDecisions, variantReasons,
} from '../../src/core/landscape/terms.js';
import type { Field, Section } from './fields.js';
import { choice, list, map, plain, ref } from './fields.js';

const figure = (key: string, en: string, de: string, value: 'number' | 'duration'): Field => map(key, en, de, [
  plain(value, 'value', 'Value', 'Wert'),
  choice('evidence', evidences, 'Evidence', 'Beleg'),
  plain(value, 'target', 'Target', 'Zielwert'),
]);

/** The profile of a process (*Prozesssteckbrief*) in the order in which people talk about it. */
export const profileSections: readonly Section[] = [
  {
    title: { en: 'Process', de: 'Prozess' },
    fields: [
      plain('text', 'name', 'Name', 'Bezeichnung'),
      plain('status', 'status', 'Status', 'Status'),
      plain('fixed', 'version', 'Version', 'Version'),
      plain('fixed', 'id', 'Id', 'Kennung'),
      plain('text', 'number', 'Number', 'Ordnungsnummer'),
      ref('parent', 'parent', 'Group', 'Gruppe'),
      choice('type', processTypes, 'Type', 'Prozessart'),
      choice('level', levels, 'Level', 'Ebene'),
      choice('modelKind', modelKinds, 'As is or to be', 'Ist oder Soll'),
    ],
  },
  {
    title: { en: 'Content', de: 'Inhalt' },
    fields: [
      plain('area', 'goal', 'Goal', 'Ziel'),
      plain('area', 'description', 'Description', 'Beschreibung'),
      plain('text', 'trigger', 'Trigger', 'Auslöser'),
      plain('texts', 'outcomes', 'Outcomes', 'Ergebnisse'),
    ],
  },
  {
    title: { en: 'Responsibility', de: 'Zuständigkeit' },
    fields: [
      ref('owner', 'role', 'Owner', 'Prozessverantwortliche Stelle'),
      ref('keyUser', 'role', 'Key user', 'Schlüsselperson'),
      list('orgUnits', 'Units', 'Sachgebiete', [ref('ref', 'org', 'Unit', 'Sachgebiet'), choice('part', parts, 'Part', 'Beteiligung')]),
    ],
  },
  {
    title: { en: 'Model', de: 'Modell' },
    fields: [
      map('model', 'Model', 'Modell', [
        plain('file', 'bpmn', 'Diagram', 'Diagramm'),
        plain('texts', 'calls', 'Calls, while there is no diagram', 'Ruft auf, solange es kein Diagramm gibt'),
      ]),
      list('variants', 'Variants', 'Varianten', [
        plain('text', 'id', 'Id', 'Kennung'), ref('orgUnit', 'org', 'Unit', 'Sachgebiet'), plain('file', 'bpmn', 'Diagram', 'Diagramm'),
        choice('reason', variantReasons, 'Reason', 'Grund'), choice('decision', variantDecisions, 'Decision', 'Entscheidung'), plain('date', 'dueOn', 'Due on', 'Fällig am'),
      ]),
    ],
  },
  {
    title: { en: 'Law, documents, systems', de: 'Recht, Dokumente, Fachverfahren' },
    fields: [
      list('legalBases', 'Legal bases', 'Rechtsgrundlagen', [
        ref('ref', 'law', 'Legal basis', 'Rechtsgrundlage'), plain('text', 'role', 'Role', 'Bedeutung'),
        choice('discretion', discretions, 'Discretion', 'Ermessen'), plain('date', 'checkedOn', 'Last checked', 'Zuletzt geprüft'),
      ]),
      list('documents', 'Documents', 'Dokumente', [
        ref('ref', 'doc', 'Document', 'Dokument'), choice('use', documentUses, 'Use', 'Verwendung'), plain('truth', 'mandatory', 'Required', 'Erforderlich'),
      ]),
      list('systems', 'Systems', 'Fachverfahren', [ref('ref', 'sys', 'System', 'Fachverfahren'), choice('use', systemUses, 'Use', 'Zugriff')]),
    ],
  },
  {
    title: { en: 'Figures', de: 'Kennzahlen' },
    fields: [
      map('kpis', 'Figures', 'Kennzahlen', [
        figure('casesPerYear', 'Cases per year', 'Fallzahl im Jahr', 'number'),
        figure('processingTime', 'Processing time', 'Bearbeitungszeit', 'duration'),
        figure('waitingTime', 'Waiting time', 'Liegezeit', 'duration'),
        figure('throughputTime', 'Throughput time', 'Durchlaufzeit', 'duration'),
      ]),
    ],
  },
  {
    title: { en: 'For clients and new staff', de: 'Für Kundinnen, Kunden und neue Mitarbeitende' },
    fields: [
      list('clientInfo', 'Client information', 'Kundeninformationen', [
        plain('text', 'lang', 'Language', 'Sprache'), choice('register', registers, 'Register', 'Sprachniveau'), plain('file', 'file', 'Text', 'Text'),
        choice('status', clientInfoStatuses, 'Status', 'Status'), plain('text', 'basedOn', 'Based on version', 'Beruht auf Version'),
      ], { preview: 'file' }),
      list('onboarding', 'Onboarding', 'Einarbeitung', [
        plain('text', 'kind', 'Kind', 'Art'), plain('file', 'ref', 'Text', 'Text'), plain('text', 'stage', 'Stage', 'Zeitpunkt'), ref('audience', 'role', 'For', 'Für'),
      ], { preview: 'ref' }),
    ],
  },
  {
    title: { en: 'Governance', de: 'Steuerung' },
    fields: [
      map('governance', 'Governance', 'Steuerung', [
        plain('duration', 'reviewCycle', 'Review cycle', 'Prüfzyklus'),
        plain('date', 'nextReview', 'Next review, if not by cycle', 'Wiedervorlage, wenn nicht nach Zyklus'),
        plain('date', 'validFrom', 'Valid from', 'Gültig ab'),
        plain('date', 'validUntil', 'Valid until', 'Gültig bis'),
        list('approvals', 'Approvals', 'Freigaben', [
          plain('fixed', 'date', 'Date', 'Datum'), plain('fixed', 'step', 'Step', 'Schritt'), plain('fixed', 'role', 'Role', 'Rolle'), plain('fixed', 'comment', 'Comment', 'Bemerkung'),
        ], { fixed: true }),
      ]),
      list('reviews', 'Reviews', 'Prüfungen', [plain('date', 'date', 'Date', 'Datum'), plain('text', 'kind', 'Kind', 'Art'), plain('file', 'minutes', 'Minutes', 'Protokoll')], { preview: 'minutes' }),
    ],
  },
  {
    title: { en: 'Federal information management (FIM)', de: 'Föderales Informationsmanagement (FIM)' },
    fields: [map('fim', 'FIM', 'FIM', [plain('text', 'leika', 'LeiKa key', 'LeiKa-Schlüssel'), plain('text', 'ozgId', 'OZG id', 'OZG-Kennung')])],
  },
];
