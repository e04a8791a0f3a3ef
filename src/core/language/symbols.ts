import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { Lang } from '../messages.js';
import type { LanguageDocument } from './document.js';
import { modelSymbols } from './model-symbols.js';
import { yamlSymbols } from './yaml-symbols.js';

/** What an entry of the outline is, for its picture. */
export type SymbolKind = 'model' | 'process' | 'pool' | 'lane' | 'task' | 'call' | 'subProcess' | 'event' | 'gateway' | 'flow' | 'data' | 'note' | 'definition' | 'section' | 'entry' | 'value';

/** A part of a file that people look for. Offsets are UTF-16, ends exclusive; children lie inside their parent. */
export interface OutlineSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly start: number;
  readonly end: number;
  /** What is marked when the symbol is chosen. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Id of the element of a model. */
  readonly elementId?: string;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a model, profile, catalogue or landscape. Never throws; of a broken text it has what can be understood. */
export function symbolsOf(document: LanguageDocument, index: LandscapeIndex, lang: Lang): OutlineSymbol[] {
  if (document.kind === 'model') return modelSymbols(document.model, lang);
  return document.kind === undefined || document.kind === 'text' ? [] : yamlSymbols(document, index, lang);
}
