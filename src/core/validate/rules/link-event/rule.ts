import type { BpmnElement } from '../../../bpmn/element.js';
import { grouped } from '../../../grouped.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';

export const linkEvent = defineLintRule({
  meta: {
    id: 'link-event',
    severity: 'error',
    title: {
      en: 'Link events have a name and exactly one counterpart where the flow goes on.',
      de: 'Link-Ereignisse haben einen Namen und genau ein Gegenstück, an dem es weitergeht.',
    },
    why: {
      en: 'A link is a cut flow. Its name is all that tells a reader where to read on.',
      de: 'Ein Link ist ein durchtrennter Fluss. Nur der Name sagt, wo weiterzulesen ist.',
    },
    source: 'BPMN 2.0.2 §10.5.1; bpmnlint link-event',
    notes: [{
      en: 'bpmnlint crashes on a link named like a member of every JavaScript object, such as “constructor”.',
      de: 'bpmnlint stürzt bei Linknamen ab, die wie ein Bestandteil jedes JavaScript-Objekts heißen, etwa „constructor“.',
    }],
    messages: {
      unnamed: { en: 'The link event has no link name.', de: 'Dem Link-Ereignis fehlt der Linkname.' },
      noTarget: {
        en: 'No catching link event is named “{name}” here.',
        de: 'Hier gibt es kein empfangendes Link-Ereignis „{name}“.',
      },
      noSource: {
        en: 'No throwing link event is named “{name}” here.',
        de: 'Hier gibt es kein sendendes Link-Ereignis „{name}“.',
      },
      severalTargets: {
        en: 'Several catching link events are named “{name}”.',
        de: 'Mehrere empfangende Link-Ereignisse heißen „{name}“.',
      },
    },
  },
  create({ report }, linted) {
    const nameOf = (event: BpmnElement): string => linkOf(event, linted)!.name;
    return {
      'bpmn:FlowElementsContainer': (scope) => {
        const links = linted.held(scope, 'flowElements').filter((element) => element.is('bpmn:Event') && linkOf(element, linted));
        if (links.length === 0) return;
        for (const event of links) if (nameOf(event) === '') report({ message: 'unnamed', element: event });
        // bpmnlint calls the unnamed ones “_”: they are counterparts of each other.
        for (const [name, events] of grouped(links, (event) => nameOf(event) || '_')) check(name, events);
      },
    };

    function check(name: string, events: readonly BpmnElement[]): void {
      const params = { name };
      const targets = events.filter((event) => event.is('bpmn:CatchEvent'));
      if (events.length === 1) {
        const [element] = events;
        report({ message: element!.is('bpmn:ThrowEvent') ? 'noTarget' : 'noSource', params, element: element! });
      } else if (targets.length > 1) {
        for (const element of targets) report({ message: 'severalTargets', params, element });
      } else if (targets.length === 0) {
        for (const element of events) report({ message: 'noTarget', params, element });
      }
    }
  },
});

function linkOf(event: BpmnElement, linted: LintedDocument): BpmnElement | undefined {
  return linted.held(event, 'eventDefinitions').find((definition) => definition.is('bpmn:LinkEventDefinition'));
}
