import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { Scene } from './scene.js';

const NOTES = {
  nothing: {
    en: 'The file contains no diagram that could be drawn.',
    de: 'Die Datei enthält kein Diagramm, das gezeichnet werden könnte.',
  },
  laidOut: {
    en: 'The file says nothing about the places of its elements: this layout is automatic.',
    de: 'Die Datei sagt nichts über die Lage ihrer Elemente: Diese Anordnung ist automatisch.',
  },
  count: {
    en: 'BPMN diagram with {shapes} shapes and {edges} connections.',
    de: 'BPMN-Diagramm mit {shapes} Formen und {edges} Verbindungen.',
  },
  misplaced: {
    en: '{count} elements have no usable coordinates; they stand in a row below.',
    de: '{count} Elemente haben keine brauchbaren Koordinaten; sie stehen in einer Reihe darunter.',
  },
} as const satisfies Record<string, Message>;

/** One paragraph that says what a picture shows. */
export function describePlane(scene: Scene, lang: Lang): string {
  const shapes = scene.items.filter(({ kind }) => kind === 'shape').length;
  const sentences = [formatMessage(NOTES.count, lang, { shapes, edges: scene.items.length - shapes })];
  if (scene.misplaced > 0) sentences.push(formatMessage(NOTES.misplaced, lang, { count: scene.misplaced }));
  return sentences.join(' ');
}

/** What has to be said in the picture itself, below the diagram. */
export function remarksOn(scene: Scene, lang: Lang): string[] {
  if (scene.items.length === 0) return [NOTES.nothing[lang]];
  return scene.isLaidOut ? [NOTES.laidOut[lang]] : [];
}
