import type { Change, Create, Moddle } from './moddle.js';
import { createIn, listOf, one } from './moddle.js';

/** The lists of facts that an element can carry (schemas/atlas.json). */
const FACT_LISTS = ['legalBases', 'documents', 'systems', 'durations', 'comments'] as const;
export type FactList = (typeof FACT_LISTS)[number];

const TYPES: Readonly<Record<FactList, string>> = {
  legalBases: 'atlas:LegalBasis', documents: 'atlas:Document', systems: 'atlas:System', durations: 'atlas:Duration', comments: 'atlas:Comment',
};

/** The facts of one kind. */
export function factsIn(object: Moddle, list: FactList): readonly Moddle[] {
  return listOf(containerOf(object), list);
}

/** Adds a fact at the end of its list. */
export function addFact(object: Moddle, list: FactList, properties: Readonly<Record<string, string>>, create: Create): Change {
  return replaceFacts(object, list, [...factsIn(object, list), create(TYPES[list], properties)], create);
}

/** Takes a fact away; with the last one everything goes that was only there to hold it. */
export function removeFact(object: Moddle, list: FactList, fact: Moddle, create: Create): Change {
  return replaceFacts(object, list, factsIn(object, list).filter((each) => each !== fact), create);
}

function replaceFacts(object: Moddle, list: FactList, facts: readonly Moddle[], create: Create): Change {
  const extensions = one(object, 'extensionElements');
  const container = containerOf(object);
  if (container) {
    for (const fact of facts) fact.$parent = container;
    const isEmpty = facts.length === 0 && FACT_LISTS.every((other) => other === list || listOf(container, other).length === 0);
    if (!isEmpty || !extensions) return { of: container, set: { [list]: facts } };
    const values = listOf(extensions, 'values').filter((value) => value !== container);
    return values.length > 0 ? { of: extensions, set: { values } } : { of: object, set: { extensionElements: undefined } };
  }
  const made = create('atlas:Facts', { [list]: facts });
  for (const fact of facts) fact.$parent = made;
  if (!extensions) {
    made.$parent = createIn(object, create, 'bpmn:ExtensionElements', { values: [made] });
    return { of: object, set: { extensionElements: made.$parent } };
  }
  made.$parent = extensions;
  return { of: extensions, set: { values: [...listOf(extensions, 'values'), made] } };
}

function containerOf(object: Moddle): Moddle | undefined {
  return listOf(one(object, 'extensionElements'), 'values').find(({ $type }) => $type === 'atlas:Facts');
}
