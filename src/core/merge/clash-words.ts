import type { BpmnElement } from '../bpmn/element.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { BpmnModel } from '../bpmn/model.js';
import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { termOfType } from '../bpmn/terms.js';
import { propertyInWords, valueInWords } from '../diff/property-words.js';
import { shortOf, titleOf } from '../diff/titles.js';
import { hasOwnLife, ownerOf } from '../bpmn/things.js';
import type { Lang, MessageParams } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { Conflict } from './conflict.js';
import { conflictMessages, sideMessages } from './conflict.js';
import type { Clash } from './merged.js';

const DRAWN = new Set(['bounds', 'waypoints']);

/** Puts conflicts into words and finds the element they are about. */
export class ClashWords {
  constructor(
    private readonly ours: BpmnModel, private readonly theirs: BpmnModel, private readonly base: BpmnModel,
    private readonly thingOf: (key: string) => string, private readonly lang: Lang,
  ) {}

  conflict(clash: Clash): Conflict {
    const { key, kind, property, base, ours, theirs, target } = clash;
    const id = this.thingOf(key).replace(/^#/, '');
    const found = this.find(id) ?? { model: this.ours, element: this.ours.definitions };
    const thing = found.element && !hasOwnLife(found.element) ? ownerOf(found.element) ?? found.element : found.element;
    const [ourWords, theirWords] = this.sides(clash);
    const params: MessageParams = {
      name: thing ? titleOf(thing, found.model, this.lang, property ?? '') : id, property: property === undefined ? '' : propertyInWords(partName(property), this.lang),
      ours: ourWords, theirs: theirWords, target: target === undefined ? '' : this.nameOf(target),
    };
    return {
      elementId: thing?.id ?? id, elementType: thing?.type.name ?? '', ...(property !== undefined && { property }), kind,
      ...(base !== undefined && { base }), ...(ours !== undefined && { ours }), ...(theirs !== undefined && { theirs }), ...(target !== undefined && { target }),
      ...(ourWords !== '' && theirWords !== '' && { oursInWords: ourWords, theirsInWords: theirWords }),
      message: formatMessage(conflictMessages[codeOf(clash)], this.lang, params),
    };
  }

  /** What each version says there, as people say it. */
  private sides({ kind, property = '', ours, theirs, removedBy }: Clash): [ours: string, theirs: string] {
    if (kind === 'edit-edit') return DRAWN.has(property) ? ['', ''] : [this.value(property, ours, this.ours), this.value(property, theirs, this.theirs)];
    if (kind === 'both-added') return [quoted(ours ?? '', this.lang), quoted(theirs ?? '', this.lang)];
    const [removed, kept] = [sideMessages.removed[this.lang], sideMessages[kind === 'dangling' ? 'used' : 'changed'][this.lang]];
    return removedBy === 'ours' ? [removed, kept] : [kept, removed];
  }

  private value(property: string, value: string | undefined, model: BpmnModel): string {
    if (value === undefined || value.trim() === '') return sideMessages.removed[this.lang];
    const type = metamodel.typeOfTag(BPMN_NAMESPACE, value);
    if (property === 'type' && type) return termOfType(type.name, (name) => type.ancestors.has(name))[this.lang];
    const target = REFERRING.test(property) ? model.resolve(value.replace(/^#/, '')) : undefined;
    if (target) return shortOf(target, model, this.lang);
    return quoted(valueInWords(partName(property), value.replace(/EventDefinition$/, ''), this.lang), this.lang);
  }

  /** What the element was called before either side touched it tells best which one is meant. */
  private find(id: string): { model: BpmnModel; element: BpmnElement | undefined } | undefined {
    for (const model of [this.base, this.ours, this.theirs]) {
      const element = model.byId(id);
      if (element) return { model, element };
    }
    return undefined;
  }

  private nameOf(id: string): string {
    const { element, model } = this.find(id) ?? {};
    return element && model ? shortOf(element, model, this.lang, { inside: true }) : quoted(id, this.lang);
  }
}

/** Properties of a clash whose value is the id of another element. */
const REFERRING = /^(?:lane|parent|default)$|Ref$/;

const CONNECTING = new Set(['sourceRef', 'targetRef', 'attachedToRef']);

/** Parts are told by what they are for: the timer of an event is its trigger. */
function partName(property: string): string {
  return property.endsWith('EventDefinition') ? 'eventDefinitions' : property.endsWith('LoopCharacteristics') ? 'loopCharacteristics' : property;
}

function codeOf({ kind, property = '', removedBy }: Clash): keyof typeof conflictMessages {
  const side = removedBy === 'ours' ? 'here' : 'there';
  if (kind === 'edit-edit' && DRAWN.has(property)) return 'drawn';
  if (kind === 'delete-edit') return `removed-${side}`;
  if (kind !== 'dangling') return kind;
  return `${property === 'lane' ? 'lane' : CONNECTING.has(property) ? 'dangling' : 'uses'}-${side}`;
}

function quoted(value: string, lang: Lang): string {
  const plain = value.replace(/\s+/g, ' ').trim();
  return lang === 'de' ? `„${plain}“` : `“${plain}”`;
}
