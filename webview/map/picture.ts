import { frameSvg } from '../../src/core/landscape/map/draw-landscape.js';
import type { Box } from '../../src/core/landscape/map/layout.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { MapScene, SceneCard } from '../../src/core/landscape/map/scene.js';

/** A part of a picture whose cards come and go together. */
export interface PictureTile extends Box {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly SceneCard[];
}

/** What the view shows: the house, or the calls around a process. */
export interface Picture {
  readonly view: Box;
  /** Markup behind the cards. */
  readonly frame: string;
  readonly tiles: readonly PictureTile[];
  /** The arrows of a picture of calls, from card to card. */
  readonly hasEdges: boolean;
}

const MARGIN = 20;

/** The landscape as a house. */
export function housePicture(scene: MapScene, palette: MapPalette): Picture {
  return {
    view: { x: -MARGIN, y: -MARGIN, width: scene.width + 2 * MARGIN, height: Math.max(scene.height, 60) + 2 * MARGIN },
    frame: frameSvg(scene, palette), tiles: scene.bands.flatMap((band) => band.tiles), hasEdges: false,
  };
}

/** A scene with some cards in place of those with the same keys. */
export function withCards(scene: MapScene, cards: readonly SceneCard[], legend: MapScene['legend']): MapScene {
  const changed = new Map(cards.map((card) => [card.key, card]));
  return {
    ...scene, legend,
    bands: scene.bands.map((band) => ({ ...band, tiles: band.tiles.map((tile) => (tile.cards.some(({ key }) => changed.has(key)) ? { ...tile, cards: tile.cards.map((card) => changed.get(card.key) ?? card) } : tile)) })),
  };
}

/** All cards of a scene, in the order of reading. */
export function cardsOf(scene: MapScene): SceneCard[] {
  return scene.bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards));
}
