import type { Element } from 'bpmn-js/lib/model/Types';
import type { Choice } from '../../../src/core/landscape/choices.js';
import type { Change, Create, Moddle } from './moddle.js';

/** What the parts of the panel know of the selected element, and may do. */
export interface PropertiesContext {
  readonly editable: boolean;
  readonly element: Element;
  readonly object: Moddle;
  /** Entries of the catalogue with a prefix; under `call` the processes that can be called. */
  choices(prefix: string): readonly Choice[];
  readonly create: Create;
  /** Changes objects of the model as one step; `label` also gives the element another label. */
  change(field: string, changes: readonly Change[], label?: string): void;
  /** Gives the element another label. */
  rename(label: string): void;
  /** Changes what the drawing or other elements hang on: the id, the default flow. */
  update(element: Element, properties: Readonly<Record<string, unknown>>): void;
  /** Whether another element has the id already. */
  isTaken(id: string): boolean;
  /** Makes an entry of a catalogue; resolves to its id, or to nothing when it could not be made. */
  createEntry(prefix: string, name: string): Promise<string | undefined>;
  openEntry(id: string): void;
  openProcess(id: string): void;
  showCallers(): void;
}

/** A part of the panel; nothing for elements it has nothing to say about. */
export type Section = (context: PropertiesContext) => HTMLElement | undefined;
