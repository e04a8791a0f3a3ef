import type { BpmnElement } from '../../../../bpmn/element.js';
import { targetSets } from '../../../../bpmn/target-sets.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';

export const dataSets = defineConformanceRule({
  id: 'bpmn/data-sets',
  title: { en: 'Data inputs and outputs are listed in their sets.', de: 'Ein- und Ausgabedaten stehen in ihren Mengen.' },
  why: {
    en: 'The sets say which data an activity needs to begin; what is in none is never passed on.',
    de: 'Die Mengen sagen, welche Daten eine Aktivität zum Beginn braucht; was in keiner steht, wird nie übergeben.',
  },
  source: 'BPMN 2.0.2 §10.4.1 (Input Sets and Output Sets)',
  messages: {
    'EXT.084': { en: 'The data input “{name}” is in no input set.', de: 'Die Dateneingabe „{name}“ steht in keiner Eingabemenge.' },
    'EXT.085': { en: 'An optional input of the set is not among its data inputs.', de: 'Eine optionale Eingabe der Menge steht nicht unter ihren Dateneingaben.' },
    'EXT.086': { en: 'A while-executing input of the set is not among its data inputs.', de: 'Eine Eingabe während der Ausführung steht nicht unter den Dateneingaben der Menge.' },
    'EXT.087': { en: 'Input set and output set must name each other.', de: 'Eingabemenge und Ausgabemenge müssen einander nennen.' },
    'EXT.088': { en: 'The data output “{name}” is in no output set.', de: 'Die Datenausgabe „{name}“ steht in keiner Ausgabemenge.' },
    'EXT.089': { en: 'An optional output of the set is not among its data outputs.', de: 'Eine optionale Ausgabe der Menge steht nicht unter ihren Datenausgaben.' },
    'EXT.090': { en: 'A while-executing output of the set is not among its data outputs.', de: 'Eine Ausgabe während der Ausführung steht nicht unter den Datenausgaben der Menge.' },
  },
  check({ model, violates }) {
    const targets = targetSets(model);
    /** The data that the sets of a specification list, by the specification and the property that lists it. */
    const listed = new Map<string, Map<BpmnElement | undefined, ReadonlySet<BpmnElement>>>();
    const isListed = (data: BpmnElement, setType: string, property: string): boolean => {
      let specifications = listed.get(property);
      if (!specifications) listed.set(property, (specifications = new Map()));
      let all = specifications.get(data.parent);
      if (!all) specifications.set(data.parent, (all = new Set((data.parent?.childrenOf(setType) ?? []).flatMap((set) => model.targets(set, property)))));
      return all.has(data);
    };
    const allAmong = (set: BpmnElement, part: string, whole: string): boolean =>
      model.targets(set, part).every((data) => targets(set, whole).has(data));
    const agree = (set: BpmnElement, there: string, back: string): boolean =>
      model.targets(set, there).every((other) => targets(other, back).has(set));
    return {
      'bpmn:DataInput': (data) => {
        if (data.property?.name === 'dataInputs' && !isListed(data, 'bpmn:InputSet', 'dataInputRefs')) violates('EXT.084', data, nameOf(data));
      },
      'bpmn:DataOutput': (data) => {
        if (data.property?.name === 'dataOutputs' && !isListed(data, 'bpmn:OutputSet', 'dataOutputRefs')) violates('EXT.088', data, nameOf(data));
      },
      'bpmn:InputSet': (set) => {
        if (!isExecutable(model, set)) return;
        if (!allAmong(set, 'optionalInputRefs', 'dataInputRefs')) violates('EXT.085', set);
        if (!allAmong(set, 'whileExecutingInputRefs', 'dataInputRefs')) violates('EXT.086', set);
        if (!agree(set, 'outputSetRefs', 'inputSetRefs')) violates('EXT.087', set);
      },
      'bpmn:OutputSet': (set) => {
        if (!isExecutable(model, set)) return;
        if (!allAmong(set, 'optionalOutputRefs', 'dataOutputRefs')) violates('EXT.089', set);
        if (!allAmong(set, 'whileExecutingOutputRefs', 'dataOutputRefs')) violates('EXT.090', set);
        if (!agree(set, 'inputSetRefs', 'outputSetRefs')) violates('EXT.087', set);
      },
    };
  },
});
