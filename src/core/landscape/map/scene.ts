import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { callersOf, calleesOf, modelUses } from '../calls.js';
import { entryName } from '../catalog.js';
import type { IsoDate } from '../dates.js';
import { daysBetween, today } from '../dates.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { summaryOf } from '../overview.js';
import { processNode } from '../tree/node.js';
import { treeOf } from '../tree/tree.js';
import type { ColourClass, Colouring } from './colouring.js';
import { colourClass, colourings } from './colouring.js';
import type { BandShape, Box, CardNode, Tile } from './layout.js';
import { layOutMap } from './layout.js';

export interface SceneOptions {
  /** German when absent. */
  readonly lang?: Lang;
  /** What the cards are coloured by; their status when absent. */
  readonly colourBy?: Colouring;
  /** The day that decides what is overdue; the current one when absent. */
  readonly today?: IsoDate;
  /** Problems of a process by the path of its profile, where somebody has looked for them. */
  readonly problems?: (path: string) => { readonly errors: number; readonly warnings: number };
}

/** A card as plain data. */
export interface SceneCard {
  /** Unique on the map, and the same while files change. */
  readonly key: string;
  readonly kind: CardNode['kind'];
  /** Of the profile or model; empty for a process of another unit. */
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly number: string;
  /** The class of the colouring, and what it means for this card. */
  readonly colour: ColourClass;
  /** Whether there is nothing to open behind it yet. */
  readonly isDashed: boolean;
  /** Keys of cards. */
  readonly calls: readonly string[];
  readonly calledBy: readonly string[];
  /** Upper left corner; all cards have one size. */
  readonly x: number;
  readonly y: number;
}

export interface SceneTile extends Box { readonly key: string; readonly title: string; readonly chain: boolean; readonly cards: readonly SceneCard[] }
export interface SceneBand extends Box { readonly key: string; readonly title: string; readonly shape: BandShape; readonly tiles: readonly SceneTile[] }

/** Everything the map shows, placed, as plain data: to be drawn here or sent to somebody who draws. */
export interface MapScene {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly SceneBand[];
  /** The classes on the map with the number of their cards. */
  readonly legend: readonly (ColourClass & { readonly count: number })[];
}

const TEXTS = {
  title: { en: 'Process landscape', de: 'Prozesslandkarte' },
  description: { en: '{count|1 process|# processes} in bands and groups, coloured by: {by}.', de: '{count|1 Prozess|# Prozesse} in Bändern und Gruppen, gefärbt nach: {by}.' },
  outside: { en: 'other unit', de: 'andere Stelle' },
  noProfile: { en: 'without a profile', de: 'ohne Steckbrief' },
} as const;

type CardFacts = Omit<SceneCard, 'x' | 'y'>;

/** The scene of an index. Cards and tiles that have not changed stay the same objects, so that a change costs what has changed. */
export class MapScenes {
  private readonly lang: Lang;
  private readonly by: Colouring;
  /** By the path of a profile, for everything else by the key of its card. */
  private readonly facts = new Map<string, CardFacts>();
  /** Paths of profiles whose facts have to be looked at again; most turn out to be the same. */
  private readonly stale = new Set<string>();
  /** The card that was made of facts last. */
  private readonly cards = new WeakMap<CardFacts, SceneCard>();
  /** Those of the scene that was asked for last, by their keys. */
  private tiles = new Map<string, SceneTile>();

  constructor(private readonly index: LandscapeIndex, private readonly options: SceneOptions = {}) {
    this.lang = options.lang ?? 'de';
    this.by = options.colourBy ?? 'status';
  }

  /** Looks again at files when the scene is asked for: those that the index names as affected by a change, or whose problems changed. */
  lookAgainAt(paths: Iterable<string>): void {
    for (const path of paths) {
      this.stale.add(path);
      if (this.index.file(path)?.kind === 'model') for (const { profile } of modelUses(this.index, path)) if (profile) this.stale.add(profile.path);
    }
  }

  /** Looks at a process before the scene is asked for, so that a host can do other things in between. */
  prepare(profile: ProfileFile): void {
    this.factsOf(processNode(profile, []), this.day);
  }

  scene(): MapScene {
    const { day } = this;
    const layout = layOutMap(treeOf(this.index, { lang: this.lang }));
    const tiles = new Map<string, SceneTile>();
    const counts = new Map<string, ColourClass & { count: number }>();
    let processes = 0;
    const bands = layout.bands.map((band) => ({
      ...band,
      tiles: band.tiles.map((from) => {
        const tile = this.tileOf(from, day);
        tiles.set(tile.key, tile);
        for (const card of tile.cards) {
          if (card.kind !== 'process') continue;
          processes++;
          const counted = counts.get(card.colour.key);
          if (counted) counted.count++;
          else counts.set(card.colour.key, { ...card.colour, count: 1 });
        }
        return tile;
      }),
    }));
    this.tiles = tiles;
    this.stale.clear();
    const root = this.index.landscapes.map((landscape) => this.index.rootOf(landscape)).find((file) => file !== undefined);
    return {
      lang: this.lang, title: root?.data.name ?? TEXTS.title[this.lang],
      description: formatMessage(TEXTS.description, this.lang, { count: processes, by: colourings[this.by][this.lang] }),
      width: layout.width, height: layout.height, bands, legend: [...counts.values()],
    };
  }

  private get day(): IsoDate {
    return this.options.today ?? today();
  }

  private tileOf(from: Tile, day: IsoDate): SceneTile {
    const cards = from.cards.map(({ node, x, y }) => this.placed(this.factsOf(node, day), x, y));
    const before = this.tiles.get(from.key);
    const isSame = before?.title === from.title && before.chain === from.chain && isSameBox(before, from)
      && before.cards.length === cards.length && cards.every((card, i) => card === before.cards[i]);
    return isSame ? before : { ...from, cards };
  }

  private placed(facts: CardFacts, x: number, y: number): SceneCard {
    const before = this.cards.get(facts);
    if (before?.x === x && before.y === y) return before;
    const card = { ...facts, x, y };
    this.cards.set(facts, card);
    return card;
  }

  private factsOf(node: CardNode, day: IsoDate): CardFacts {
    const known = node.kind === 'process' ? this.facts.get(node.path) : undefined;
    if (known && !this.stale.has(known.path) && known.label === node.label && known.key === node.key) return known;
    const profile = node.kind === 'process' ? this.index.file(node.path) : undefined;
    if (node.kind !== 'process' || profile?.kind !== 'profile') {
      const note = node.kind !== 'interface' ? TEXTS.noProfile[this.lang] : node.owner ? entryName(this.index, node.owner, node.path) : TEXTS.outside[this.lang];
      return this.kept(node.key, {
        key: node.key, kind: node.kind, path: node.kind === 'interface' ? '' : node.path, id: '', label: node.label, number: '',
        colour: { key: '', hue: 'none', label: note }, isDashed: true, calls: [], calledBy: [],
      });
    }
    const callers = callersOf(this.index, profile);
    const summary = summaryOf(this.index, profile, day, () => callers);
    const keys = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => `process:${path}`).sort();
    return this.kept(node.path, {
      key: node.key, kind: 'process', path: node.path, id: node.id, label: node.label, number: node.number ?? '',
      colour: colourClass(this.by, {
        profile, summary, daysToReview: summary.nextReview === null ? undefined : daysBetween(day, summary.nextReview),
        problems: this.options.problems?.(node.path) ?? { errors: 0, warnings: 0 },
      }, this.lang),
      isDashed: summary.model === null, calls: keys(calleesOf(this.index, profile)), calledBy: keys(callers),
    });
  }

  /** Facts that say the same as before stay the same object. */
  private kept(name: string, facts: CardFacts): CardFacts {
    const known = this.facts.get(name);
    if (known && JSON.stringify(known) === JSON.stringify(facts)) return known;
    this.facts.set(name, facts);
    return facts;
  }
}

function isSameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
