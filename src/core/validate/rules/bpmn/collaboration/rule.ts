import { defineConformanceRule, nameOf } from '../../../conformance.js';

const NOT_IN_GLOBAL = [
  'bpmn:ConversationNode', 'bpmn:ParticipantAssociation', 'bpmn:MessageFlowAssociation', 'bpmn:ConversationAssociation', 'bpmn:Artifact',
];

export const collaboration = defineConformanceRule({
  id: 'bpmn/collaboration',
  title: { en: 'Collaborations, conversations and choreographies fit together.', de: 'Kollaborationen, Konversationen und Choreografien passen zusammen.' },
  why: { en: 'They describe the same exchange from several sides and must not contradict each other.', de: 'Sie beschreiben denselben Austausch von mehreren Seiten und dürfen sich nicht widersprechen.' },
  source: 'BPMN 2.0.2 §9',
  messages: {
    'EXT.027': { en: '“{name}” must not refer to a choreography.', de: '„{name}“ darf auf keine Choreografie verweisen.' },
    'EXT.029': { en: 'The minimum number of participants must not be negative.', de: 'Die Mindestzahl der Beteiligten darf nicht negativ sein.' },
    'EXT.030': { en: 'The maximum number of participants must be at least one and not below the minimum.', de: 'Die Höchstzahl der Beteiligten muss mindestens eins und nicht kleiner als die Mindestzahl sein.' },
    'EXT.032': { en: 'The global conversation “{name}” must hold only participants, message flows and correlations.', de: 'Die globale Konversation „{name}“ darf nur Beteiligte, Nachrichtenflüsse und Korrelationen enthalten.' },
    'EXT.033': { en: '“{name}” and the choreography it refers to differ in isClosed.', de: '„{name}“ und die Choreografie, auf die verwiesen wird, unterscheiden sich in isClosed.' },
  },
  check({ model, violates }) {
    return {
      'bpmn:Collaboration': (element) => {
        const refersTo = element.refs('choreographyRef').length > 0;
        if (refersTo && (element.is('bpmn:Choreography') || element.is('bpmn:GlobalConversation'))) violates('EXT.027', element, nameOf(element));
        if (model.targets(element, 'choreographyRef').some((other) => other.isTrue('isClosed') !== element.isTrue('isClosed'))) {
          violates('EXT.033', element, nameOf(element));
        }
      },
      'bpmn:GlobalConversation': (conversation) => {
        if (conversation.children.some((child) => NOT_IN_GLOBAL.some((type) => child.is(type)))) violates('EXT.032', conversation, nameOf(conversation));
      },
      'bpmn:ParticipantMultiplicity': (multiplicity) => {
        const minimum = Number(multiplicity.get('minimum') ?? 0);
        const maximum = Number(multiplicity.get('maximum') ?? 1);
        if (minimum < 0) violates('EXT.029', multiplicity);
        if (maximum < 1 || maximum < minimum) violates('EXT.030', multiplicity);
      },
    };
  },
});
