import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
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
    en: 'BPMN diagram. Shapes: {shapes}, connections: {edges}.',
    de: 'BPMN-Diagramm. Formen: {shapes}, Verbindungen: {edges}.',
  },
  damaged: {
    en: 'The file is damaged: what could be read is drawn.',
    de: 'Die Datei ist beschädigt: Gezeichnet ist, was sich lesen ließ.',
  },
  undrawn: {
    en: '{count|One element of the process is|# elements of the process are} not in the diagram: {names}.',
    de: '{count|Ein Element des Prozesses fehlt|# Elemente des Prozesses fehlen} im Diagramm: {names}.',
  },
  misplaced: {
    en: '{count|One element has|# elements have} no usable coordinates: see the row below.',
    de: '{count|Ein Element hat|# Elemente haben} keine brauchbaren Koordinaten: siehe die Reihe darunter.',
  },
} as const satisfies Record<string, Message>;

/** Title of a diagram that nothing in the file names. */
export const UNTITLED: Message = { en: 'BPMN diagram', de: 'BPMN-Diagramm' };

const MOST_NAMES = 3;

/** One paragraph that says what a picture shows. */
export function describePlane(scene: Scene, lang: Lang): string {
  const shapes = scene.items.filter(({ kind }) => kind === 'shape').length;
  const sentences = [formatMessage(NOTES.count, lang, { shapes, edges: scene.items.length - shapes })];
  if (scene.misplaced > 0) sentences.push(formatMessage(NOTES.misplaced, lang, { count: scene.misplaced }));
  return sentences.join(' ');
}

/** What has to be said in the picture itself, below the diagram. */
export function remarksOn(model: BpmnModel, scene: Scene, lang: Lang): string[] {
  const damage = model.xml.problems.length > 0 ? [NOTES.damaged[lang]] : [];
  if (scene.items.length === 0) return [...damage, NOTES.nothing[lang]];
  return [...damage, ...(scene.isLaidOut ? [NOTES.laidOut[lang]] : remarksOnMissing(model, scene, lang))];
}

function remarksOnMissing(model: BpmnModel, scene: Scene, lang: Lang): string[] {
  const undrawn = undrawnNodes(model, scene);
  if (undrawn.length === 0) return [];
  const names = undrawn.slice(0, MOST_NAMES).map(({ name, id }) => name || id);
  const params = { count: undrawn.length, names: [...names, ...(undrawn.length > MOST_NAMES ? ['…'] : [])].join(', ') };
  return [formatMessage(NOTES.undrawn, lang, params)];
}

/** Nodes without a shape anywhere in the file, beside nodes that this plane shows. */
function undrawnNodes(model: BpmnModel, { items }: Scene): BpmnElement[] {
  const containers = new Set(items.flatMap(({ element }) => (element.is('bpmn:FlowNode') && element.parent ? [element.parent] : [])));
  return [...containers].flatMap((container) => container.childrenOf('bpmn:FlowNode').filter((node) => model.depictionsOf(node).length === 0));
}
