import { newModel } from '../bpmn/new-model.js';
import type { Lang, Message } from '../messages.js';
import { modelFromSteps } from './model-from-steps.js';
import { readPasted } from './read-pasted.js';

/** A course that many processes of an authority share, to begin with: a list as people write it. */
export interface Template {
  readonly id: string;
  readonly name: Message;
  readonly hint: Message;
  /** Absent for the shortest model of all. */
  readonly list?: Message;
}

/** In the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'short',
    name: { en: 'Start, one step, end', de: 'Beginn, ein Schritt, Ende' },
    hint: { en: 'for drawing, or for writing down as a table', de: 'zum Zeichnen oder zum Aufschreiben als Tabelle' },
  },
  {
    id: 'application',
    name: { en: 'Decide on an application', de: 'Über einen Antrag entscheiden' },
    hint: { en: 'check documents, ask for missing ones, decide, notify', de: 'Unterlagen prüfen, nachfordern, entscheiden, bescheiden' },
    list: {
      en: `Start: Application received
1. Front desk: Open file
2. Front desk: Check documents
3. Front desk: Documents complete? -> yes: 5; no: 4
4. Front desk: Request documents -> 2
5. Case handling: Check requirements
6. Case handling: Requirements met? -> yes: 7; no: 8
7. Case handling: Grant application -> End: Application granted
8. Case handling: Hear the parties
9. Case handling: Issue refusal
End: Application refused`,
      de: `Beginn: Antrag eingegangen
1. Servicestelle: Akte anlegen
2. Servicestelle: Unterlagen prüfen
3. Servicestelle: Unterlagen vollständig? -> ja: 5; nein: 4
4. Servicestelle: Unterlagen nachfordern -> 2
5. Sachbearbeitung: Voraussetzungen prüfen
6. Sachbearbeitung: Voraussetzungen erfüllt? -> ja: 7; nein: 8
7. Sachbearbeitung: Bewilligungsbescheid erstellen -> Ende: Antrag bewilligt
8. Sachbearbeitung: Beteiligte anhören
9. Sachbearbeitung: Ablehnungsbescheid erstellen
Ende: Antrag abgelehnt`,
    },
  },
  {
    id: 'request',
    name: { en: 'Answer a request', de: 'Ein Anliegen beantworten' },
    hint: { en: 'answer at once, or hand over to the unit in charge', de: 'sofort beantworten oder an die zuständige Stelle geben' },
    list: {
      en: `Start: Request received
1. Front desk: Take up request
2. Front desk: Answer known? -> yes: 3; no: 4
3. Front desk: Give information -> End: Request answered
4. Front desk: Hand over request
5. Case handling: Clarify facts
6. Case handling: Send answer
End: Answer sent`,
      de: `Beginn: Anliegen eingegangen
1. Servicestelle: Anliegen aufnehmen
2. Servicestelle: Auskunft sofort möglich? -> ja: 3; nein: 4
3. Servicestelle: Auskunft geben -> Ende: Anliegen beantwortet
4. Servicestelle: Anliegen weiterleiten
5. Sachbearbeitung: Sachverhalt klären
6. Sachbearbeitung: Antwort versenden
Ende: Antwort versandt`,
    },
  },
  {
    id: 'approval',
    name: { en: 'Draft and approve', de: 'Entwerfen und freigeben' },
    hint: { en: 'four eyes: draft, review, correct, approve', de: 'Vier-Augen-Prinzip: entwerfen, prüfen, überarbeiten, freigeben' },
    list: {
      en: `Start: Draft requested
1. Case handling: Write draft
2. Management: Review draft
3. Management: Draft in order? -> yes: 5; no: 4
4. Case handling: Revise draft -> 2
5. Management: Approve draft
End: Draft approved`,
      de: `Beginn: Entwurf beauftragt
1. Sachbearbeitung: Entwurf erstellen
2. Leitung: Entwurf prüfen
3. Leitung: Entwurf in Ordnung? -> ja: 5; nein: 4
4. Sachbearbeitung: Entwurf überarbeiten -> 2
5. Leitung: Entwurf freigeben
Ende: Entwurf freigegeben`,
    },
  },
];

/**
 * The text of a model made from a template.
 *
 * @param process Its `id` must be an NCName; the name may hold any characters.
 */
export function modelFromTemplate({ list }: Template, process: { readonly id: string; readonly name: string }, lang: Lang): string {
  const rows = list && readPasted(list[lang]);
  const made = rows && !('trouble' in rows) ? modelFromSteps(rows, process, { lang }) : undefined;
  return typeof made === 'string' ? made : newModel(process, lang);
}
