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
import type { BandShape, Box, CardNode } from './layout.js';
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

/** The scene of an index. Cards that have not changed stay the same objects, so that a change costs what has changed. */
export class MapScenes {
  private readonly lang: Lang;
  private readonly by: Colouring;
  private readonly facts = new Map<string, CardFacts>();
  private cards = new Map<string, SceneCard>();

  constructor(private readonly index: LandscapeIndex, private readonly options: SceneOptions = {}) {
    this.lang = options.lang ?? 'de';
    this.by = options.colourBy ?? 'status';
  }

  /** Forgets what is known about files: those that the index names as affected by a change, or whose problems changed. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      this.facts.delete(path);
      if (this.index.file(path)?.kind === 'model') for (const { profile } of modelUses(this.index, path)) if (profile) this.facts.delete(profile.path);
    }
  }

  /** Looks at a process before the scene is asked for, so that a host can do other things in between. */
  prepare(profile: ProfileFile): void {
    this.factsOf(processNode(profile, []), this.day);
  }

  scene(): MapScene {
    const { day } = this;
    const layout = layOutMap(treeOf(this.index, { lang: this.lang }));
    const cards = new Map<string, SceneCard>();
    const counts = new Map<string, ColourClass & { count: number }>();
    let processes = 0;
    const bands = layout.bands.map((band) => ({
      ...band,
      tiles: band.tiles.map((tile) => ({ ...tile, cards: tile.cards.map(({ node, x, y }) => {
        const card = this.placed(this.factsOf(node, day), x, y);
        cards.set(card.key, card);
        if (card.kind === 'process') {
          processes++;
          const counted = counts.get(card.colour.key);
          if (counted) counted.count++;
          else counts.set(card.colour.key, { ...card.colour, count: 1 });
        }
        return card;
      }) })),
    }));
    this.cards = cards;
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

  private placed(facts: CardFacts, x: number, y: number): SceneCard {
    const before = this.cards.get(facts.key);
    return before && before.x === x && before.y === y && sameFacts.get(before) === facts ? before : remember({ ...facts, x, y }, facts);
  }

  private factsOf(node: CardNode, day: IsoDate): CardFacts {
    const known = node.kind === 'process' ? this.facts.get(node.path) : undefined;
    if (known && known.label === node.label && known.key === node.key) return known;
    const profile = node.kind === 'process' ? this.index.file(node.path) : undefined;
    if (node.kind !== 'process' || profile?.kind !== 'profile') {
      const note = node.kind !== 'interface' ? TEXTS.noProfile[this.lang] : node.owner ? entryName(this.index, node.owner, node.path) : TEXTS.outside[this.lang];
      return {
        key: node.key, kind: node.kind, path: node.kind === 'interface' ? '' : node.path, id: '', label: node.label, number: '',
        colour: { key: '', hue: 'none', label: note }, isDashed: true, calls: [], calledBy: [],
      };
    }
    const callers = callersOf(this.index, profile);
    const summary = summaryOf(this.index, profile, day, () => callers);
    const keys = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => `process:${path}`);
    const facts: CardFacts = {
      key: node.key, kind: 'process', path: node.path, id: node.id, label: node.label, number: node.number ?? '',
      colour: colourClass(this.by, {
        profile, summary, daysToReview: summary.nextReview === null ? undefined : daysBetween(day, summary.nextReview),
        problems: this.options.problems?.(node.path) ?? { errors: 0, warnings: 0 },
      }, this.lang),
      isDashed: summary.model === null, calls: keys(calleesOf(this.index, profile)), calledBy: keys(callers),
    };
    this.facts.set(node.path, facts);
    return facts;
  }
}

/** Which facts a placed card was made of. */
const sameFacts = new WeakMap<SceneCard, CardFacts>();

function remember(card: SceneCard, facts: CardFacts): SceneCard {
  sameFacts.set(card, facts);
  return card;
}
