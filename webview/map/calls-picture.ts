import ELK from 'elkjs/lib/elk-api.js';
import type { ELK as Elk, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { encodeText } from '../../src/core/draw/escape.js';
import { CARD } from '../../src/core/landscape/map/layout.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { startElkWorker } from './elk-worker.js';
import type { Picture } from './picture.js';

/** How many calls away from the process in the middle cards are shown, and how many of them at most. */
const STEPS = 3;
const MOST_CARDS = 200;
const MARGIN = 24;

let elk: Elk | undefined;

/** The process in the middle, what it calls and who calls it, directly and by way of others, laid out from left to right. */
export async function callsPicture(middle: SceneCard, byKey: ReadonlyMap<string, SceneCard>, palette: MapPalette): Promise<Picture> {
  elk ??= new ELK({ workerFactory: startElkWorker });
  const cards = neighbourhood(middle, byKey);
  const layout: ElkNode = await elk.layout({
    id: 'calls',
    layoutOptions: {
      'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.spacing.nodeNode': '16',
      'elk.layered.spacing.nodeNodeBetweenLayers': '56', 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF', 'elk.separateConnectedComponents': 'false', 'elk.layered.mergeEdges': 'true',
    },
    children: [...cards.keys()].map((key) => ({ id: key, width: CARD.width, height: CARD.height })),
    edges: [...cards.values()].flatMap((card) => card.calls.filter((to) => cards.has(to)).map((to) => ({ id: `${card.key}\n${to}`, sources: [card.key], targets: [to] }))),
  });
  const placed = (layout.children ?? []).map(({ id, x = 0, y = 0 }) => ({ ...cards.get(id)!, x, y }));
  const view = { x: -MARGIN, y: -MARGIN, width: (layout.width ?? 0) + 2 * MARGIN, height: (layout.height ?? 0) + 2 * MARGIN };
  return { view, frame: edgesSvg(layout.edges ?? [], palette), tiles: [{ key: 'calls', title: middle.label, ...view, cards: placed }], hasEdges: true };
}

/** Breadth first in both directions: what is nearest is kept when there is too much. */
function neighbourhood(middle: SceneCard, byKey: ReadonlyMap<string, SceneCard>): Map<string, SceneCard> {
  const found = new Map([[middle.key, middle]]);
  for (const direction of ['calls', 'calledBy'] as const) {
    let front = [middle];
    for (let step = 0; step < STEPS; step++) {
      const next: SceneCard[] = [];
      for (const key of front.flatMap((card) => card[direction])) {
        const card = byKey.get(key);
        if (!card || found.has(key) || found.size >= MOST_CARDS) continue;
        found.set(key, card);
        next.push(card);
      }
      front = next;
    }
  }
  return found;
}

function edgesSvg(edges: readonly ElkExtendedEdge[], { muted }: MapPalette): string {
  const arrows = edges.map(({ sources: [from = ''], targets: [to = ''], sections = [] }) => {
    const d = sections.map(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, { x: endPoint.x - 6, y: endPoint.y }].map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('');
    return `<path d="${d}" data-from="${encodeText(from)}" data-to="${encodeText(to)}" marker-end="url(#arrow)"/>`;
  });
  return `<defs><marker id="arrow" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="${muted}"/></marker></defs>`
    + `<g class="edges" fill="none" stroke="${muted}" aria-hidden="true">${arrows.join('')}</g>`;
}
